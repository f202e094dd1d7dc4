"""Texts go to who judges written pages with their lines, and come back without what was told."""

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.judged import new, texts
from plugins.domain import error, warning

HEADER = "---\ntitle: Lịch nghỉ lễ\nsummary: Các quầy nghỉ hai ngày.\ndate: 2026-11-01\n---\n"


def test_each_element_of_a_text_has_its_line(tmp_path):
    page = tmp_path / "vi" / "tin-tuc" / "nghi-le.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{HEADER}\n## Quầy\n\nNghỉ *hai ngày*.\n", "utf-8")
    found = read_catalogue(tmp_path, ("vi",))
    (text,) = texts(tmp_path, found.pages)
    assert (text["path"], text["lang"], text["title"]) == (
        "vi/tin-tuc/nghi-le.md",
        "vi",
        "Lịch nghỉ lễ",
    )
    assert '<h2 id="quay" data-line="7">' in text["html"]
    assert '<p data-line="9">' in text["html"]
    assert "data-line" not in next(one.body for one in found.pages if one.source)


def test_what_the_content_s_own_rules_say_is_not_said_twice():
    told = [error("image-without-text", "vi/a.md", 7)]
    judged = [error("page-image-alt", "vi/a.md", line) for line in (7, 9)]
    other = warning("page-capitals", "vi/a.md", 7)
    assert new([*judged, other], told) == [judged[1], other]
