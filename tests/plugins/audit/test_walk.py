"""Pages in a real browser: what only a display shows."""
from pathlib import Path

import pytest

from plugins.audit.browser import missing
from plugins.audit.run import audit
from plugins.audit.variants import every_variant, variants
from plugins.audit.walk import criterion
from plugins.model import Work

CASES = Path(__file__).parent / "cases" / "displayed"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    work = Work(tmp_path_factory.mktemp("work"))
    result = audit(CASES, work, variants(("light", "dark")), lambda done, of: None)
    again = audit(CASES, work, variants(("light", "dark")), lambda done, of: pytest.fail("opened again"))
    assert again == result
    return result


def on(result, page, outcome="fail"):
    return [(one.rule, one.variant, one.selector) for one in result.findings
            if one.page == f"/{page}.html" and one.outcome == outcome and one.variant]


@pytest.mark.browser
def test_a_sound_page_has_no_failure(found):
    assert on(found, "sound") == []


@pytest.mark.browser
def test_a_colour_too_faint_in_one_palette_is_found_in_that_palette_at_each_width(found):
    assert on(found, "faint") == [("color-contrast", "dark-1280", "#fail-dark"),
                                  ("color-contrast", "dark-320", "#fail-dark")]


@pytest.mark.browser
def test_a_page_that_scrolls_sideways_at_320_px_is_found(found):
    assert on(found, "wide") == [("page-sideways", "light-320", "#fail-wide")]


@pytest.mark.browser
def test_frames_are_looked_into(found):
    assert ("image-alt", "light-1280", "#frame >>> #fail-image") in on(found, "frame")


@pytest.mark.browser
def test_every_page_was_shown_in_every_variant(found):
    assert found.pages == ("/faint.html", "/frame.html", "/framed.html", "/sound.html", "/wide.html")
    assert found.variants == ("light-1280", "dark-1280", "light-320", "dark-320")


@pytest.mark.browser
def test_a_palette_that_changes_nothing_is_a_failure(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "index.html").write_bytes((CASES / "sound.html").read_bytes().replace(b"style.css", b"none.css"))
    result = audit(tmp_path, Work(tmp_path / "work"), variants(("light", "dark"), (1280,)), lambda done, of: None)
    assert "page-palette" in {one.rule for one in result.findings}


def test_a_criterion_is_read_from_the_tags_of_axe():
    assert criterion(["cat.color", "wcag2aa", "wcag143", "ACT"]) == "1.4.3"
    assert criterion(["wcag21aa", "wcag1410"]) == "1.4.10"
    assert criterion(["cat.semantics", "best-practice"]) == "best-practice"


def test_a_thorough_audit_adds_large_text_the_systems_colours_and_paper():
    assert [one.name for one in every_variant(("light", "dark"))] == [
        "light-1280", "dark-1280", "light-320", "dark-320", "light-1280-text-200", "light-320-text-200",
        "light-1280-forced-colours", "light-1280-print"]
    assert [one.name for one in every_variant(("",))][2:] == ["light-1280-forced-colours", "light-1280-print"]


FAULTS = """<!doctype html><html lang="vi"><head><title>Lỗi</title><style>
html { background: #fff; color: #000 } html[data-palette=dark] { background: #000; color: #fff }
@media print { #paper { color: #ddd } } [data-size="200"] #large { color: #ddd }
#forced { display: none } @media (forced-colors: active) { #forced { display: block } }
</style></head><body><main><h1>Lỗi</h1><p id="paper">Giấy trắng</p><p id="large">Chữ lớn</p>
<button id="forced"></button></main></body></html>"""


@pytest.mark.browser
def test_a_fault_is_found_in_the_one_display_that_has_it(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "index.html").write_text(FAULTS, "utf-8")
    found = audit(tmp_path, Work(tmp_path / "work"), every_variant(("light", "dark")), lambda done, of: None).findings
    assert sorted((one.selector, one.variant) for one in found if one.variant and one.outcome == "fail") == [
        ("#forced", "light-1280-forced-colours"), ("#large", "light-1280-text-200"),
        ("#large", "light-320-text-200"), ("#paper", "light-1280-print")]
