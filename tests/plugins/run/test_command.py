"""What commands say, and what stops them."""

import ast
import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.run import command, paths
from plugins.run.command import LANGUAGES, Parser, Stopped, Words, lines, number, run

ROOT = Path(__file__).parents[3]
#: Tables whose keys are names of tasks and options, or of what the system refuses.
#: Tasks of a checkout that say something.
TASKS = (ROOT / "tests" / "fonts.py", ROOT / "tests" / "lint.py")
BY_NAME = ("tasks", "options")


def asked_for():
    """Every key that the code names: `say("x.y")`, `Words()("x.y")`, `Stopped("y")`, `Refusal("y")`
    of a site that is not audited.
    """
    for file in [*(ROOT / "plugins").rglob("*.py"), ROOT / "tasks.py", *TASKS]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            named = [one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
            if isinstance(node.func, ast.Name | ast.Attribute) and ast.unparse(node.func).endswith(
                ("Stopped", "Refusal")
            ):
                yield from (f"stopped.{key}" for key in named)
            elif re.fullmatch(r"say|words|WORDS|(command\.)?Words\(\)", ast.unparse(node.func)):
                yield from (key for key in named if re.fullmatch(r"[a-z]+\.[a-z_]+", str(key)))


def keys(lang):
    tables = ("arguments", "stopped", "build", "publish", "serve", "kiosk", "search", *BY_NAME)
    return {
        f"{table}.{key}": text for table in tables for key, text in Words(lang).table(table).items()
    }


def test_the_languages_say_the_same_things_with_the_same_blanks():
    first, *others = (keys(lang) for lang in LANGUAGES)
    for other in others:
        assert {key: blanks(text) for key, text in first.items()} == {
            key: blanks(text) for key, text in other.items()
        }


def blanks(text):
    return sorted(re.findall(r"{(\w+)}", text))


def test_everything_that_is_said_has_words_and_everything_that_has_words_is_said():
    known = {key for key in keys("vi") if key.partition(".")[0] not in BY_NAME}
    refused = {f"stopped.{key}" for key in command._REFUSALS.values()}
    complaints = {f"arguments.{key}" for key in command._COMPLAINTS}
    said = set(asked_for()) | refused | complaints
    assert known - said == {"arguments.no_task"}
    assert {
        key
        for key in said
        if key.partition(".")[0]
        in ("arguments", "stopped", *("build", "publish", "serve", "kiosk"))
    } <= known


@pytest.mark.parametrize(
    ("wanted", "got"), [("en", "en"), ("vi", "vi"), ("", "vi"), ("fr", "vi"), ("../x", "vi")]
)
def test_an_unknown_language_is_vietnamese(wanted, got, monkeypatch):
    monkeypatch.setenv("REPORT_LANG", wanted)
    assert Words().lang == got


def parser():
    made = Parser(prog="x")
    made.add_argument("kind", choices=["news", "notice"])
    made.add_argument("--port", type=number("--port", 0, 9))
    made.add_argument("--title")
    made.add_argument("--titles")
    return made


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["nws"], "“nws” cannot stand for kind. Did you mean “news”? It can be: news, notice."),
        ([], "This is missing: kind."),
        (["news", "--colour", "x"], "There is no such option: --colour x"),
        (["news", "--title"], "--title needs a value after it."),
        (["news", "--tit", "x"], "“--tit” is the beginning of several options; write it in full."),
    ],
)
def test_a_wrong_argument_is_told_in_words_with_status_2(given, told, monkeypatch, capsys):
    monkeypatch.setenv("REPORT_LANG", "en")
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(given)
    assert (ended.value.code, capsys.readouterr().err) == (2, told + "\n")


def test_a_file_that_stands_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "a").write_text("x", "utf-8")
    with pytest.raises(OSError) as cause:
        paths.write(tmp_path / "a", "b/c.txt", b"x")
    assert command.refusal(cause.value).values["path"] == str(tmp_path / "a")


@pytest.mark.parametrize("given", ["abc", "-1", "10", "1.5", "", "９", "1" * 400])
def test_a_number_out_of_bounds_is_told_with_its_bounds(given):
    with pytest.raises(Stopped) as stopped:
        parser().parse_args(["news", f"--port={given}"])
    assert "từ 0 đến 9" in Words("vi")("stopped.number", **stopped.value.values)


@pytest.mark.parametrize(
    "given", ["hôm-nay", "31-12-2026", "2026-02-30", "", "2026-1-1", "9999-12-31"]
)
def test_a_day_that_there_is_not_is_told_with_one_that_there_is(given):
    with pytest.raises(Stopped) as stopped:
        command.day("--today")(given)
    assert "như 2026-12-31" in Words("vi")("stopped.day", **stopped.value.values)


@pytest.mark.parametrize(
    ("cause", "status", "told"),
    [
        (Stopped("no_folder", path="a"), 2, "There is no folder a."),
        (
            PermissionError(errno.EACCES, "Permission denied", "a"),
            2,
            "You may not write or read here: a.",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device", "a"),
            2,
            "The disk is full; a could not be written.",
        ),
        (OSError(errno.EROFS, "Read-only file system", "a"), 2, "a is on a read-only disk."),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("of ours"), 2, "crash.txt"),
    ],
)
def test_what_stops_a_command_is_a_sentence_and_a_status(
    cause, status, told, monkeypatch, capsys, tmp_path
):
    def stopped():
        raise cause

    monkeypatch.setenv("REPORT_LANG", "en")
    assert run(stopped, tmp_path / "reports") == status
    said = capsys.readouterr().err
    assert told in said and "Traceback" not in said and said.count("\n") == bool(told)
    assert (tmp_path / "reports" / "crash.txt").exists() == isinstance(cause, ZeroDivisionError)


def test_a_reader_that_has_gone_is_no_mistake():
    write = (
        "from plugins.run.command import run; "
        "run(lambda: [print('x' * 99) for _ in range(99999)] and 0)"
    )
    done = subprocess.run(
        f'{sys.executable} -c "{write}" | head -1',
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("x" * 99 + "\n", "")


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"\xff\xfe\x00x", "not_text"),
        (b"a\x00b", "not_text"),
        (None, "no_file"),
        ("folder", "not_a_file"),
    ],
)
def test_a_list_that_is_no_text_is_told(raw, key, tmp_path):
    path = tmp_path / "list.txt"
    if raw == "folder":
        path.mkdir()
    elif raw is not None:
        path.write_bytes(raw)
    with pytest.raises(Stopped) as stopped:
        list(lines(path))
    assert stopped.value.key == key


def test_a_list_is_read_with_any_ends_of_lines_and_a_mark_of_its_encoding(tmp_path):
    (tmp_path / "list.txt").write_bytes("khai sinh\r\nkết hôn\n".encode("utf-8-sig"))
    assert list(lines(tmp_path / "list.txt")) == ["khai sinh", "kết hôn"]


def test_a_path_is_shown_as_one_would_type_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert command.display_path(tmp_path / "a" / "b") == os.path.join("a", "b")
    assert command.display_path(Path("/nowhere")) == "/nowhere"
