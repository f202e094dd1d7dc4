"""A local page over the national record."""

from pathlib import Path

import pytest

from plugins.catalogue.catalogue import Catalogue, read_catalogue
from plugins.domain import Procedure, SitePage
from plugins.importing.run import FOLDER, import_export

from ..importing.records import record, with_values, write_lines
from ..importing.test_run import CHANGED, TEN

LOCAL = """\
---
base:
  code: "9.000001"
  overrides: [where]
summary: Nuôi ong thì báo với xã.
where: Bộ phận một cửa xã Mẫu
partial_reason: Cán bộ xem tổ ong tại chỗ.
notes:
- Xã Mẫu nhận hồ sơ cả sáng thứ Bảy.
---
Bài viết của xã.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    import_export(write_lines(tmp_path / "a.jsonl", record(name="Nuôi ong")), tmp_path)
    (tmp_path / "vi/thu-tuc/nuoi-ong.md").write_text(LOCAL, encoding="utf-8")
    return tmp_path


def read(content: Path) -> Catalogue:
    return read_catalogue(content, ("vi", "en"))


def local(found: Catalogue) -> tuple[SitePage, Procedure]:
    page = found.index.by_url["/vi/thu-tuc/nuoi-ong/"]
    assert isinstance(page.record, Procedure)
    return page, page.record


def write(content: Path, old: str, new: str) -> Catalogue:
    file = content / "vi/thu-tuc/nuoi-ong.md"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return read(content)


def test_what_the_page_leaves_out_comes_from_the_record(content: Path) -> None:
    found = read(content)
    page, procedure = local(found)
    assert found.problems == ()
    assert (procedure.title, procedure.code) == ("Nuôi ong", "9.000001")
    assert procedure.channels
    assert (procedure.summary, procedure.where) == (
        "Nuôi ong thì báo với xã.",
        "Bộ phận một cửa xã Mẫu",
    )
    assert page.body == "<p>Bài viết của xã.</p>"


def test_the_records_own_page_gives_way_and_its_code_leads_to_the_local_one(content: Path) -> None:
    found = read(content)
    assert f"/{FOLDER}/9.000001/" not in found.index.by_url
    assert found.index.find("procedure", "9.000001", "vi") == local(found)[0]


def test_lists_are_added_to(content: Path) -> None:
    _, procedure = local(
        write(content, "notes:", 'keywords: [mật ong]\nagencies:\n- name: "Ủy ban xã Mẫu"\nnotes:')
    )
    assert [part.name for part in procedure.agencies][-1] == "Ủy ban xã Mẫu"
    assert len(procedure.agencies) > 1
    assert procedure.notes[-1] == "Xã Mẫu nhận hồ sơ cả sáng thứ Bảy."


def test_a_value_may_not_be_hidden_without_saying_so(content: Path) -> None:
    found = write(content, "summary:", "title: Nuôi ong ở xã Mẫu\nsummary:")
    assert [(one.code, one.line, one.field) for one in found.problems] == [
        ("override-not-named", 5, "title")
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"9.000001"', '"9.000010"', ("base-unknown", 3, "base.code")),
        ("[where]", "[were]", ("override-unknown", 4, "base.overrides.0")),
        ("[where]", "[who]", ("override-without-value", 4, "base.overrides.0")),
        ("overrides: [where]", "revision: 1", ("revision-unknown", 4, "base.revision")),
    ],
)
def test_a_base_that_is_not_there_is_told(
    content: Path, old: str, new: str, expected: tuple[str, int, str]
) -> None:
    found = write(content, old, new)
    assert expected in [(one.code, one.line, one.field) for one in found.problems]


def test_ten_changes_below_a_page_are_reported_as_those_ten(content: Path) -> None:
    import_export(write_lines(content / "b.jsonl", with_values(TEN)), content)
    found = read(content)
    assert sorted(one.field for one in found.problems) == sorted(CHANGED)
    assert {one.code for one in found.problems} == {"base-changed"}
    assert {one.path for one in found.problems} == {"vi/thu-tuc/nuoi-ong.md"}
    fee = next(one for one in found.problems if one.field == "channels.1.costs.0.amount")
    assert (fee.values["old"], fee.values["new"]) == ("15000", "12000")
    assert (
        write(content, "  overrides: [where]", "  overrides: [where]\n  revision: 1").problems == ()
    )


def test_what_the_record_lacks_does_not_stop_the_page_over_it(content: Path) -> None:
    found = write(content, "partial_reason: Cán bộ xem tổ ong tại chỗ.\n", "")
    assert [(one.code, one.severity) for one in found.problems] == [
        ("partial-without-reason", "warning")
    ]


def test_a_change_under_a_replaced_field_is_told_apart(content: Path) -> None:
    (content / "vi/thu-tuc/nuoi-ong.md").write_text(
        LOCAL.replace("[where]", "[where, title]").replace(
            "summary:", "title: Nuôi ong ở xã Mẫu\nsummary:"
        ),
        encoding="utf-8",
    )
    import_export(write_lines(content / "b.jsonl", record(name="Đăng ký nuôi ong")), content)
    assert [(one.code, one.field) for one in read(content).problems] == [
        ("base-changed-below", "title")
    ]


def test_the_history_of_a_record_is_kept_newest_first(content: Path) -> None:
    for amount, day in ((12000, 1_780_000_000_000), (9000, 1_790_000_000_000)):
        export = write_lines(
            content / "b.jsonl",
            record(name="Nuôi ong", executionMethods__0__fees__0__value=amount, updatedAt=day),
        )
        import_export(export, content)
        assert import_export(export, content).unchanged == 1, "importing again adds nothing"
    _, procedure = local(read(content))
    assert [
        [(one.field, one.old, one.new) for one in revision.changes]
        for revision in procedure.history
    ] == [
        [("channels.1.costs.0.amount", "12000", "9000")],
        [("channels.1.costs.0.amount", "15000", "12000")],
    ]
