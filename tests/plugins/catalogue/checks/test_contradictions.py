"""What documents say of one another, and cannot be so."""

import datetime as dt

import pytest

from plugins.catalogue.catalogue import read_catalogue
from tests.plugins.catalogue.portal import write

TODAY = dt.date(2026, 11, 30)
OLD = "title: Cũ\nnumber: 1/2020/QĐ-UBND\ndocument_type: Quyết định\nissued: 2020-01-02"
NEW = "title: Mới\nnumber: 2/2026/QĐ-UBND\ndocument_type: Quyết định\nissued: 2026-01-02"


def told(folder, old="", new="", **more):
    pages = {"cu": f"{OLD}\n{old}", "moi": f"{NEW}\n{new}", **more}
    write(folder, {f"vi/van-ban/{slug}.md": header.strip() for slug, header in pages.items()})
    found = read_catalogue(folder, ("vi",), today=TODAY).problems
    return [(one.path.rpartition("/")[2], one.line, one.code) for one in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "replaces: [1/2020/QĐ-UBND]", []),
        ("replaced_by: [moi]", "", []),
        ("", "based_on: [99/2019/QH14]", []),
        ("", "replaces: [moi]", [("moi.md", 6, "document-names-itself")]),
        ("replaces: [2/2026/QĐ-UBND]", "", [("cu.md", 6, "document-relation-to-later")]),
        ("based_on: [moi]", "", [("cu.md", 6, "document-relation-to-later")]),
        ("", "amended_by: [cu]", [("moi.md", 6, "document-relation-to-later")]),
        ("validity: in_force", "replaces: [cu]", [("cu.md", 6, "document-validity-otherwise")]),
        (
            "expires: 2026-12-31",
            "replaces: [cu]",
            [("cu.md", 6, "document-ends-otherwise")],
        ),
        (
            "replaced_by: [3/QĐ-UBND]",
            "replaces: [cu]",
            [("cu.md", 6, "document-replaced-otherwise")],
        ),
    ],
)
def test_what_contradicts_itself_is_named(old, new, expected, tmp_path):
    assert told(tmp_path, old, new) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("{opens: 2026-10-01, closes: 2026-12-01, how: Gọi xã.}", []),
        (
            "{opens: 2026-10-01, closes: 2026-09-01, how: Gọi xã.}",
            ["consultation-unanswered", "consultation-closes-before-it-opens"],
        ),
        ("{opens: 2026-10-01, closes: 2026-12-01}", ["consultation-without-a-way"]),
        ("{opens: 2026-09-01, closes: 2026-10-30, how: Gọi xã.}", ["consultation-unanswered"]),
        ("{opens: 2026-09-01, closes: 2026-10-30, how: Gọi xã., received: 0}", []),
    ],
)
def test_a_consultation_that_nobody_can_use_is_named(given, expected, tmp_path):
    found = told(tmp_path, f"consultation: {given}")
    assert [code for _, _, code in found] == expected


def test_documents_in_a_circle_are_named_once(tmp_path):
    found = told(tmp_path, "amends: [moi]\nvalidity: in_force", "amends: [cu]")
    assert [code for _, _, code in found if code == "document-circle"] == ["document-circle"]


def test_a_number_that_several_have_leads_to_none_and_is_named(tmp_path):
    other = OLD.replace("Cũ", "Cũ khác") + "\nissuer_name: Xã A"
    found = told(tmp_path, "issuer_name: Xã B", "replaces: [1/2020/QĐ-UBND]", khac=other)
    assert found == [("moi.md", 6, "document-number-of-several")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Quyết định", "Quyêt đnh", "document-type-unknown"),
        ("Quyết định", "Nghị quyết", "document-type-otherwise"),
        ("2020-01-02", "2021-01-02", "document-year-otherwise"),
        ("\nissued: 2020-01-02", "", "document-undated"),
    ],
)
def test_a_document_that_does_not_fit_its_own_number_is_named(old, new, code, tmp_path):
    write(tmp_path, {"vi/van-ban/cu.md": OLD.replace(old, new)})
    assert [one.code for one in read_catalogue(tmp_path, ("vi",)).problems] == [code]
