"""The questions that search is judged by hold together."""

import json
import lzma
import re

import pytest

from tests.bench.search_questions.__main__ import DOCS
from tests.bench.search_questions.read import (
    FOLDER,
    PARTS,
    WAYS,
    answerable,
    needs,
    rows_of,
    slip,
    unanswerable,
)
from tests.bench.search_questions.score import Answer, doubt, relevance


@pytest.mark.parametrize("part", PARTS)
def test_each_question_has_a_need_with_a_best_answer(part):
    asked = {need for need, _, _ in rows_of(part, "questions", 0)}
    assert asked == needs(part).keys()
    assert all(max(grades.values()) == 3 for grades in needs(part).values())


def test_each_part_has_questions_and_none_is_in_two():
    asked = [{one.text for one in answerable(part)} for part in PARTS]
    assert all(len(some) > 200 for some in asked)
    assert len(set.union(*asked)) == sum(map(len, asked))
    assert all(map(unanswerable, PARTS))


def test_no_question_or_need_is_there_twice():
    tables = [(part, table) for part in PARTS for table in ("questions", "unanswerable")]
    asked = [row[2] for part, table in tables for row in rows_of(part, table, 0)]
    assert len(asked) == len(set(asked))
    assert len(set().union(*map(needs, PARTS))) == sum(len(needs(part)) for part in PARTS)


def test_the_kinds_of_typing_are_those_that_the_readme_explains():
    told = set(re.findall("`([a-z]+)`", (FOLDER / "README.md").read_text(encoding="utf-8")))
    assert {row[1] for part in PARTS for row in rows_of(part, "questions", 0)} <= told


@pytest.mark.parametrize("text", ["khai sinh", "mất sổ đỏ", "cưới", "hộ khẩu cho con"])
def test_a_slip_is_in_one_word_and_the_same_each_time(text):
    wrong = slip(text)
    changed = [pair for pair in zip(text.split(), wrong.split(), strict=True) if len({*pair}) > 1]
    assert len(changed) <= 1 and wrong == slip(text)


def test_an_engine_that_knows_all_answers_scores_one_and_one_that_knows_none_nothing():
    asked = answerable("dev")
    best = [(one, Answer(sorted(one.relevant, key=one.relevant.get)[::-1], False)) for one in asked]
    worst = [(one, Answer([], True)) for one in asked]
    assert [row["nDCG@10"] for row in relevance("all", best)] == ["1.000"] * len(WAYS)
    assert [row["success@5"] for row in relevance("none", worst)] == ["0.0%"] * len(WAYS)


def test_doubt_counts_what_it_meets_and_what_it_spoils():
    asked = [(one, Answer([], False)) for one in answerable("dev") if one.way == WAYS[0]]
    empty = [(one, Answer([], True)) for one in unanswerable("dev")]
    row = doubt("knows", asked, empty)
    assert (row["recall"], row["precision"]) == ("100.0%", "100%")
    assert row["doubted with an answer"] == "0.0%"


@pytest.mark.whole
@pytest.mark.skipif(not DOCS.is_file(), reason="the records are not here")
def test_each_answer_is_a_procedure_of_the_collection():
    with lzma.open(DOCS, "rt", encoding="utf-8") as lines:
        known = {json.loads(line)["code"].strip() for line in lines}
    for part in PARTS:
        assert set().union(*needs(part).values()) <= known
