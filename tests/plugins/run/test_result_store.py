"""What jobs have made is kept, and believed only where it is what was put."""

import os
import sqlite3
import threading
import time
from datetime import date, timedelta

import pytest

from plugins.run import Key, result_key, result_table
from plugins.run.result_store import DAYS, ResultStore

TEXTS = [f"Giấy khai sinh số {number}. ".encode() * (number + 1) for number in range(30)]
FORMS = pytest.mark.parametrize("lasting", [False, True], ids=["table", "files"])


def key(text, *, lasting=False):
    return Key.of("words-1", text, lasting=lasting)


@pytest.fixture
def filled(tmp_path):
    """Make a folder with results."""

    def fill(*, lasting):
        store = ResultStore(tmp_path / "work")
        for text in TEXTS:
            store.put(key(text, lasting=lasting), text.upper())
        store.close()
        return tmp_path / "work"

    return fill


def files(folder, *, lasting=True):
    """The files that results lie in."""
    pattern = "words-1/*/*" if lasting else "results.sqlite"
    return sorted(path for path in folder.glob(pattern) if path.is_file())


def found(folder, *, lasting):
    """How many results a new store finds: each as it was put or not at all. All are put again."""
    store, number = ResultStore(folder), 0
    for text in TEXTS:
        result = store.get(key(text, lasting=lasting))
        assert result in (None, text.upper())
        number += result is not None
        if result is None:
            store.put(key(text, lasting=lasting), text.upper())
    store.close()
    return number


@FORMS
def test_what_was_put_is_found_by_the_next_run(lasting, filled):
    assert found(filled(lasting=lasting), lasting=lasting) == len(TEXTS)


@FORMS
def test_what_is_emptied_halved_or_garbage_is_made_anew(lasting, filled):
    for damage in (lambda raw: b"", lambda raw: raw[: len(raw) // 2], lambda raw: b"\xff" * 5000):
        folder = filled(lasting=lasting)
        for file in files(folder, lasting=lasting):
            file.write_bytes(damage(file.read_bytes()))
        assert found(folder, lasting=lasting) < len(TEXTS)
        assert found(folder, lasting=lasting) == len(TEXTS)


@pytest.mark.parametrize("flips", [40, pytest.param(1500, marks=pytest.mark.whole)])
@FORMS
def test_a_flipped_bit_is_never_believed_and_costs_a_day_at_most(
    flips, lasting, filled, monkeypatch
):
    file = files(filled(lasting=lasting), lasting=lasting)[0]
    folder, raw = file.parents[2] if lasting else file.parent, file.read_bytes()
    for place in range(0, len(raw), max(1, len(raw) // flips)):
        flipped = bytearray(raw)
        flipped[place] ^= 1 << place % 8
        file.write_bytes(flipped)
        found(folder, lasting=lasting)
        tomorrow = str(date.today() + timedelta(days=1))
        with monkeypatch.context() as another_day:
            another_day.setattr(result_table, "_today", lambda day=tomorrow: day)
            found(folder, lasting=lasting)
            assert found(folder, lasting=lasting) == len(TEXTS), place


def test_a_file_of_another_result_is_not_believed(filled):
    folder = filled(lasting=True)
    one, other, *_ = files(folder)
    one.write_bytes(other.read_bytes())
    assert found(folder, lasting=True) == len(TEXTS) - 1


def test_a_row_of_another_result_is_not_believed(filled):
    folder = filled(lasting=False)
    with sqlite3.connect(folder / "results.sqlite") as table:
        table.execute(
            "UPDATE results SET (checksum, result) = (SELECT checksum, result FROM results LIMIT 1)"
        )
    table.close()
    assert found(folder, lasting=False) == 1


def test_a_table_of_another_form_is_made_anew(filled):
    folder = filled(lasting=False)
    with sqlite3.connect(folder / "results.sqlite") as table:
        table.execute("DROP TABLE results")
        table.execute("CREATE TABLE results (id INTEGER)")
    table.close()
    assert found(folder, lasting=False) == 0


def test_results_of_other_code_are_made_anew_but_for_lasting_ones(filled, monkeypatch):
    folder = filled(lasting=False)
    filled(lasting=True)
    for module in (result_key, result_table):
        monkeypatch.setattr(module, "toolchain", lambda: "another")
    assert found(folder, lasting=False) == 0
    assert found(folder, lasting=True) == len(TEXTS)


def test_results_of_toolchains_of_long_ago_are_dropped(filled, monkeypatch):
    folder = filled(lasting=False)
    for other in "abcd":
        for module in (result_key, result_table):
            monkeypatch.setattr(module, "toolchain", lambda other=other: other)
        filled(lasting=False)
    monkeypatch.undo()
    assert found(folder, lasting=False) == 0
    assert (folder / "results.sqlite").stat().st_size < 500_000


@FORMS
def test_what_no_run_of_thirty_days_has_used_is_dropped(lasting, filled, monkeypatch):
    folder = filled(lasting=lasting)
    monday = date.today() - timedelta(days=1000)
    for file in files(folder, lasting=lasting):
        os.utime(file, (time.time() - 1000 * 86_400,) * 2)
    with sqlite3.connect(folder / "results.sqlite") as table:
        table.execute("UPDATE results SET used = ?", [monday.isoformat()])
        table.execute("DELETE FROM days")
    table.close()
    for day in range(DAYS + 2):
        monkeypatch.setattr(result_table, "_today", lambda day=day: str(monday + timedelta(day)))
        store = ResultStore(folder)
        used = store.get(key(TEXTS[3], lasting=lasting))
        store.close()
        assert used == TEXTS[3].upper()
        unused, other = key(TEXTS[4], lasting=lasting), ResultStore(folder)
        there = other.files.path(unused).exists() if lasting else other.has(unused)
        assert there == (day < DAYS), day


def test_what_is_listed_may_be_damaged_and_what_is_put_is_listed(filled):
    folder = filled(lasting=False)
    with sqlite3.connect(folder / "results.sqlite") as table:
        table.execute("UPDATE results SET result = x'00'")
    table.close()
    store, known, new = ResultStore(folder), key(TEXTS[0]), key(b"new")
    assert (store.lists(known), store.has(known), store.lists(new)) == (True, False, False)
    store.put(new, b"NEW")
    assert store.lists(new)
    store.close()


def test_what_is_listed_is_used(filled, monkeypatch):
    folder = filled(lasting=False)
    monkeypatch.setattr(result_table, "_today", lambda: "2999-01-01")
    store = ResultStore(folder)
    store.lists(key(TEXTS[0]))
    store.close()
    with sqlite3.connect(folder / "results.sqlite") as table:
        used = table.execute("SELECT digest FROM results WHERE used = '2999-01-01'").fetchall()
    table.close()
    assert used == [(key(TEXTS[0]).digest,)]


def test_a_portal_that_was_not_built_for_a_year_keeps_its_results(filled, monkeypatch):
    folder = filled(lasting=False)
    for day in (400, 401, 402):
        later = str(date.today() + timedelta(days=day))
        monkeypatch.setattr(result_table, "_today", lambda later=later: later)
        store = ResultStore(folder)
        store.get(key(TEXTS[0]))
        store.close()
    assert found(folder, lasting=False) == len(TEXTS)


def test_what_a_killed_run_left_half_written_is_dropped(filled):
    folder = filled(lasting=True)
    part = files(folder)[0].with_name("half.999.part")
    part.write_bytes(b"half")
    os.utime(part, (time.time() - 3 * 86_400,) * 2)
    (folder / "results.sqlite").unlink()
    found(folder, lasting=True)
    assert not part.exists()


def test_a_store_that_is_asked_nothing_opens_nothing(tmp_path):
    store = ResultStore(tmp_path / "work")
    store.close()
    assert not (tmp_path / "work").exists()
    assert store.get(key(b"")) is None
    assert not (tmp_path / "work").exists()


def test_two_runs_may_put_at_once(tmp_path):
    def put(texts):
        store = ResultStore(tmp_path)
        for text in texts:
            store.put(key(text), text.upper())
            store.table.flush()
        store.close()

    both = [threading.Thread(target=put, args=(texts,)) for texts in (TEXTS[:20], TEXTS[10:])]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert found(tmp_path, lasting=False) == len(TEXTS)
