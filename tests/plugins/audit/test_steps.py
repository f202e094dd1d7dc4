"""A file of steps, as an editor writes it."""

import pytest

from plugins.audit.steps import read_steps, steps_file
from plugins.run.messages import in_words, read_messages
from tests.conftest import ROOT

GOOD = """states:
- page: /vi/*
  state: danh mục mở
  width: 320
  steps:
  - press: Danh mục
  - type: khai sinh
    into: "#q"
"""


def read(folder, text):
    (folder / "steps.yml").write_text(text, "utf-8")
    return read_steps(folder / "steps.yml")


def test_a_state_has_its_pages_its_width_and_its_steps_with_their_lines(tmp_path):
    (script,), problems = read(tmp_path, GOOD)
    assert not problems
    assert (script.state, script.width, script.file) == ("danh mục mở", 320, "steps.yml")
    assert script.is_of("/vi/") and script.is_of("/vi/a/") and not script.is_of("/en/")
    assert [(one["written"], one["target"], one["line"]) for one in script.steps] == [
        ("press: Danh mục", "Danh mục", 6),
        ("type: khai sinh", "#q", 7),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (GOOD.replace("press:", "click:"), "field-unknown", 6),
        (GOOD.replace('    into: "#q"\n', ""), "step-not-one", 7),
        (GOOD.replace("  - type", "    choose: Tối\n  - type"), "step-not-one", 6),
        (GOOD.replace("  width: 320", "  width: wide"), "not-a-whole-number", 4),
        (GOOD.replace("  width: 320", "  width: 99999"), "number-too-big", 4),
        (GOOD.replace("press: Danh mục", 'press: ""'), "field-blank", 6),
        (GOOD.replace("  state: danh mục mở\n", ""), "field-missing", 2),
        ("states: [", "header-bracket-open", 1),
        ("", "file-empty", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line_in_each_language(tmp_path, text, code, line):
    scripts, problems = read(tmp_path, text)
    assert scripts == ()
    assert (code, line) in [(one.code, one.line) for one in problems]
    for lang in ("vi", "en"):
        assert all(in_words(one, read_messages(lang))[0] for one in problems)


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert [one.code for one in read_steps(tmp_path / "none.yml")[1]] == ["file-unreadable"]


def test_the_projects_own_file_can_be_read():
    assert steps_file() == ROOT / "steps.yml"
    scripts, problems = read_steps(steps_file())
    assert scripts and not problems


def test_a_file_that_is_not_utf_8_is_told_with_its_line_in_words(tmp_path):
    (tmp_path / "steps.yml").write_bytes(GOOD.encode() + b"# \xff\n")
    _, [problem] = read_steps(tmp_path / "steps.yml")
    assert (problem.code, problem.line > 1) == ("encoding-not-utf-8", True)
    for lang in ("vi", "en"):
        assert "0xFF" in in_words(problem, read_messages(lang))[0]
