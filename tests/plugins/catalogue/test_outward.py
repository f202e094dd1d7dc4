"""Full addresses in texts that lead nowhere, or back into the portal."""

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.outward import inside

PAGE = "---\ntitle: A\n---\n\nXem [Kết quả tháng mười]({}).\n"


def told(folder, link, base="https://cong.gov.vn"):
    (folder / "portal.yml").write_text(f"url: {base}\n", encoding="utf-8")
    file = folder / "vi" / "trang" / "a.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(link), encoding="utf-8")
    return [
        (one.code, one.line, one.values.get("nearest"))
        for one in read_catalogue(folder, ("vi",)).problems
        if one.path != "portal.yml"
    ]


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("http://127.0.0.1:8000/vi/trang/a/", ("address-private", 5, "/vi/trang/a/")),
        ("http://localhost:8000/vi/khac/", ("address-private", 5, "")),
        ("http://192.168.1.5/", ("address-private", 5, "")),
        ("https://cong.gov.vn/vi/trang/a/", ("link-own-address", 5, "/vi/trang/a/")),
        ("https://www.cong.gov.vn/vi/trang/a", ("link-own-address", 5, "/vi/trang/a")),
        ("https://cong.gov.vn/vi/thu-tuc/da-mat/", ("link-unknown", 5, "")),
        ("https://a.example/", ("address-made-up", 5, None)),
    ],
)
def test_a_full_address_that_citizens_cannot_follow_is_told(tmp_path, link, problem):
    assert told(tmp_path, link) == [problem]


@pytest.mark.parametrize(
    "link", ["https://dichvucong.gov.vn/vi/", "https://cong.gov.vn/", "/vi/trang/a/"]
)
def test_other_addresses_are_fine(tmp_path, link):
    assert told(tmp_path, link) == []


def test_a_portal_may_stand_below_a_path():
    assert inside("https://a.vn/cong/vi/", "https://a.vn/cong/") == "/vi/"
    assert inside("https://a.vn/khac/", "https://a.vn/cong/") is None
    assert inside("https://b.vn/", "https://a.vn") is None


def test_a_file_with_blanks_in_its_name_is_found_and_linked(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "To khai 01.docx").write_bytes(b"PK")
    assert [
        row
        for row in told(tmp_path, "/files/To khai 01.docx")
        if row[0] in ("file-missing", "link-unknown")
    ] == []
    assert "file-missing" in [row[0] for row in told(tmp_path, "/files/To khai 02.docx")]
    page = read_catalogue(tmp_path, ("vi",)).pages
    assert any("/files/To%20khai%2002.docx" in one.body for one in page)


@pytest.mark.parametrize(
    "link", ["http://[", "https://cong.gov.vn:x/", "http://[::1", "http://℀.vn/"]
)
@pytest.mark.parametrize(
    "form", ["[Kết quả tháng mười]({})", "Kết quả: {}", '<a href="{}">Kết quả</a>']
)
def test_what_is_no_address_is_told_wherever_it_stands(tmp_path, form, link):
    told(tmp_path, "https://a.gov.vn/")
    page = tmp_path / "vi" / "trang" / "a.md"
    page.write_text(f"---\ntitle: A\n---\n\n{form.format(link)}\n", encoding="utf-8")
    found = read_catalogue(tmp_path, ("vi",)).problems
    assert ("link-not-an-address", 5) in [(one.code, one.line) for one in found]


def test_an_address_without_its_scheme_is_told_at_its_line(tmp_path):
    told(tmp_path, "https://a.gov.vn/")
    page = tmp_path / "vi" / "trang" / "a.md"
    page.write_text("---\ntitle: A\n---\n\nXem\n\nwww.vi-du.vn\n", encoding="utf-8")
    found = read_catalogue(tmp_path, ("vi",)).problems
    assert ("address-made-up", 7) in [(one.code, one.line) for one in found]
