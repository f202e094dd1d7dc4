"""Every problem has its words, in every language, and its place in the page that explains them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.audit.rules import RULES
from plugins.audit.scripted.scripts import CODES
from plugins.domain import error
from plugins.run import load_kinds
from plugins.run.messages import fill, in_words, languages, read_messages

ROOT = Path(__file__).parents[3]
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
# Modules that keep their codes in tables.
TABLES = ("plugins/catalogue/record.py", "plugins/catalogue/header.py")


def raised() -> Iterator[str]:
    """Yield every code that a call of `error`, `warning` or `Problem` names, and those kept in
    tables.
    """
    for file in sorted((ROOT / "plugins").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and node.args
            and isinstance(node.func, ast.Name)
            and node.func.id in ("error", "warning", "Problem")
        ]
        for call in calls:
            yield from (
                node.value
                for node in ast.walk(call.args[0])
                if isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and CODE.fullmatch(node.value)
            )
        if file.relative_to(ROOT).as_posix() in TABLES:
            yield from (
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and CODE.fullmatch(node.value)
                and node.value != "utf-8"
            )


@pytest.mark.parametrize("lang", languages())
def test_every_code_has_words(lang: str) -> None:
    assert sorted(set(raised()) - set(read_messages(lang).codes)) == []


@pytest.mark.parametrize("lang", languages())
def test_every_rule_of_a_kind_has_words(lang: str) -> None:
    kinds = load_kinds().values()
    codes = {rule.code for kind in kinds for rule in kind.rules}
    assert codes
    assert sorted(codes - set(read_messages(lang, kinds).codes)) == []


def test_every_message_is_asked_for_by_some_code() -> None:
    code = "".join(file.read_text("utf-8") for file in sorted((ROOT / "plugins").rglob("*.py")))
    made = {rule.code for rule in RULES} | {*CODES, "agency-unknown", "life-event-unknown"}
    unasked = [name for name in read_messages("vi").codes if f'"{name}"' not in code]
    assert sorted(set(unasked) - made) == []


def test_the_languages_have_the_same_codes_and_blanks() -> None:
    first, *others = (read_messages(lang) for lang in languages())
    for other in others:
        assert set(first.codes) == set(other.codes)
        assert set(first.own) == set(other.own)
        for code, message in first.codes.items():
            assert blanks(message.what) == blanks(other.codes[code].what), code
            assert bool(message.write) == bool(other.codes[code].write), code
            assert bool(message.near) == bool(other.codes[code].near), code


def test_no_message_says_invalid() -> None:
    for lang in languages():
        for code, message in read_messages(lang).codes.items():
            said = f"{message.title} {message.what} {message.why}".lower()
            assert not re.search(r"\binvalid\b|không hợp lệ", said), code


@pytest.mark.parametrize("lang", languages())
def test_who_has_the_package_is_told_its_command(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.run.messages.TASK_COMMAND", "cong-mo")
    messages = read_messages(lang)
    texts = [messages.own["no_pages"], *map(str, messages.codes.values())]
    assert "cong-mo new page gioi-thieu" in texts[0]
    assert [text for text in texts if re.search(r"\binv\b", text)] == []


def test_a_blank_that_nobody_filled_is_shown_as_missing() -> None:
    assert fill("“{given}” và {other}", {"given": "a"}) == "“a” và …"


def test_a_message_may_name_the_file_that_it_is_about() -> None:
    what, _ = in_words(error("accessibility-unread", "accessibility.json"), read_messages("en"))
    assert what.startswith("accessibility.json is not")


def test_braces_of_yaml_are_no_blanks() -> None:
    assert fill("costs: [{amount: 0}] { {given}", {"given": "a"}) == "costs: [{amount: 0}] { a"


def blanks(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))
