"""Who translates is given what is missing, ready to be filled in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins import locales
from plugins.run.locale import read_locale
from plugins.run.untranslated import untranslated, write_untranslated


@pytest.fixture(autouse=True)
def some_lao(tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "own" / "lo"
    folder.mkdir(parents=True)
    (folder / "words.toml").write_text('[nav]\nhome = "ໜ້າຫຼັກ"\n', encoding="utf-8")
    locales.use(tmp_path / "own")
    yield
    locales.use()


def filled_in(text: str) -> dict[str, object]:
    """The table as it is when each line is taken over."""
    return tomllib.loads(re.sub(r"^# (?=\S+ = )", "", text, flags=re.MULTILINE))


def test_nothing_in_it_counts_before_it_is_translated() -> None:
    texts = untranslated(read_locale("lo"))
    assert sorted(texts) == [
        f"untranslated-lo-{one}.toml" for one in ("addresses", "names", "words")
    ]
    for text in texts.values():
        tables = tomllib.loads(text)
        assert '": "' not in str(tables) and "': '" not in str(tables)


def test_what_is_missing_stands_there_in_english_and_what_is_not_does_not() -> None:
    words = filled_in(untranslated(read_locale("lo"))["untranslated-lo-words.toml"])
    assert words["nav"]["menu"] == "Menu"
    assert "home" not in words["nav"]
    assert words["search"]["kind"]["news"] == "News"
    assert "month" not in words  # they are known of Lao


def test_of_a_table_that_is_not_there_all_stands_there() -> None:
    names = filled_in(untranslated(read_locale("lo"))["untranslated-lo-addresses.toml"])
    assert names == locales.table("en", "addresses")


def test_filled_in_it_is_all_that_was_missing(tmp_path: Path) -> None:
    for name, text in untranslated(read_locale("lo")).items():
        table = name.removesuffix(".toml").rpartition("-")[2]
        file = tmp_path / "more" / "lo" / f"{table}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(re.sub(r"^# (?=\S+ = )", "", text, flags=re.MULTILINE), "utf-8")
    locales.use(tmp_path / "own", tmp_path / "more")
    assert read_locale("lo").complete


def test_what_a_language_has_by_now_goes_from_the_reports(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    write_untranslated([read_locale("lo")], reports)
    assert len(list(reports.iterdir())) == 3
    (reports / "problems.json").write_text("[]", encoding="utf-8")
    write_untranslated([read_locale("en")], reports)
    assert [one.name for one in reports.iterdir()] == ["problems.json"]
