"""The file of what people have judged."""

from datetime import date

import pytest

from plugins.audit.review.verdicts import ReviewVerdict, add_verdict, as_lines, read_verdicts

DAY = date(2026, 11, 30)
MARK = "0123456789abcdef"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "verdicts.toml"


def verdict(mark=MARK, **more):
    return ReviewVerdict("asked-image", mark, True, "Bình", DAY, **more)


def read(file):
    return read_verdicts(file, "verdicts.toml")


def test_without_a_file_nobody_has_judged_anything(file):
    assert read(file).answers == read(file).problems == ()


def test_what_is_written_is_read_again_with_its_line(file):
    given = verdict(page="/vi/", selector="img", about='Cửa "trái"\\', note="dòng\nhai")
    add_verdict(file, given, "Câu trả lời.\nSửa ở đây.")
    add_verdict(file, verdict("f" * 16), "")
    first, second = read(file).answers
    assert (first.about, first.note, first.day) == ('Cửa "trái"\\', "dòng hai", DAY)
    text = file.read_text("utf-8")
    assert text.startswith("# Câu trả lời.\n# Sửa ở đây.\n\n[[verdict]]\n")
    lines = text.splitlines()
    assert [lines[one.line - 1] for one in (first, second)] == ["[[verdict]]"] * 2


BROKEN = """
[[verdict]]
question = "asked-image"
fingerprint = "0123456789abcdef"
answer = "yes"
date = "hôm qua"

[[verdict]]
question = ""
fingerprint = "không"
answer = "pass"
name = "An"
date = 2026-11-30
note = 3
"""


def test_all_mistakes_are_named_at_once_each_with_its_line_and_field(file):
    file.write_text(BROKEN, "utf-8")
    found = read(file)
    assert found.answers == ()
    assert [(one.line, one.field) for one in found.problems] == [
        (5, "answer"),
        (2, "name"),
        (6, "date"),
        (9, "question"),
        (10, "fingerprint"),
        (14, "note"),
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_mistakes_are_told_in_words_with_file_and_line(file, lang):
    file.write_text(BROKEN, "utf-8")
    first, *_ = as_lines(read(file).problems, lang)
    assert first.startswith("verdicts.toml:5: ") and "“yes”" in first and "pass" in first


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[[verdict]]\nanswer = pass\n", 2),
        ('verdict = "a"', 1),
        ("verdict = [1]", 1),
        ("\n[[verdicts]]\n", 2),
        ("\xff", 1),
        ("a = " + "[" * 5_000, 0),
    ],
)
def test_a_file_that_is_no_list_of_verdicts_is_told_with_the_line_where_that_is_known(
    file, text, line
):
    file.write_bytes(text.encode("latin-1"))
    [problem] = read(file).problems
    assert (problem.code, problem.line) == ("verdicts-unread", line)


@pytest.mark.parametrize("text", ["", "# Câu trả lời.\n"])
def test_a_file_whose_answers_were_all_deleted_has_none(file, text):
    file.write_text(text, "utf-8")
    assert read(file).answers == read(file).problems == ()


def test_of_two_answers_to_one_question_the_first_counts_and_the_second_is_told(file):
    add_verdict(file, verdict(), "")
    add_verdict(file, ReviewVerdict("asked-image", MARK, False, "An", DAY), "")
    found = read(file)
    assert [one.name for one in found.answers] == ["Bình"]
    assert [one.code for one in found.problems] == ["verdict-twice"]
