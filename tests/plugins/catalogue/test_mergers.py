"""Merger data: which unit became part of which."""

from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.mergers import Mergers, read_mergers

DATA = """[{"province": "A", "units": [{"new": "Tân Phong", "old": ["Xã Nam", "Xã Tân Phong"]}]},
 {"province": "B", "units": [
    {"new": "Hưng", "old": ["Phường Tân Phong", "Thị trấn Hưng (huyện Lâm)"]}]}]"""


@pytest.fixture
def mergers(tmp_path: Path) -> Mergers:
    (tmp_path / "mergers.json").write_text(DATA, encoding="utf-8")
    found = read_mergers(tmp_path)
    assert isinstance(found, Mergers)
    return found


def test_a_name_that_still_stands_somewhere_is_no_old_one(mergers: Mergers) -> None:
    assert mergers.now("phường Tân Phong") == ()
    assert mergers.now("Xã Nam") == ("Tân Phong (A)",)


def test_without_a_file_nothing_was_merged(tmp_path: Path) -> None:
    assert read_mergers(tmp_path) == Mergers()


@pytest.mark.parametrize(
    ("text", "code", "line", "field"),
    [
        ("[\n{", "mergers-broken", 2, ""),
        ('[{"province": "A", "units": [{"new": "B"}]}]', "mergers-wrong", 0, "0.units.0.old"),
        ('{"A": []}', "mergers-wrong", 0, ""),
    ],
)
def test_data_in_another_form_is_told_and_the_pages_are_read(
    tmp_path: Path, text: str, code: str, line: int, field: str
) -> None:
    (tmp_path / "mergers.json").write_text(text, encoding="utf-8")
    (tmp_path / "vi" / "trang").mkdir(parents=True)
    (tmp_path / "vi" / "trang" / "a.md").write_text(
        "---\ntitle: A\n---\nMột lời.\n", encoding="utf-8"
    )
    found = read_catalogue(tmp_path, ("vi",))
    assert [(one.code, one.path, one.line, one.field) for one in found.problems] == [
        (code, "mergers.json", line, field)
    ]
    assert "/vi/trang/a/" in found.index.by_url
