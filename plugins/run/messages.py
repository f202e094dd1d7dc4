"""The words for problems: one entry a code, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .. import locales
from ..domain import Kind, Kinds, Problem
from .project import TASK_COMMAND

_BLANK = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Message:
    """How one code is told: what is wrong, what to write instead (`near` when the nearest is
    known), and why.
    """

    title: str
    what: str
    why: str
    write: str = ""
    near: str = ""


@dataclass(frozen=True)
class Messages:
    """All words of a language: an entry for each code, and the report's own."""

    lang: str
    codes: Mapping[str, Message]
    own: Mapping[str, str]


def languages() -> tuple[str, ...]:
    """The languages that problems can be told in."""
    return locales.languages("messages")


def read_messages(lang: str, kinds: Iterable[Kind] = ()) -> Messages:
    """Return the words of a language, with those that kinds of content bring for their own rules;
    each in English where the language has none.
    """
    brought = [kind.messages.get(one, {}) for kind in kinds for one in (locales.FALLBACK, lang)]
    tables = locales.merged([*brought, locales.filled(lang, "messages")])
    named = {key: _with_command(table) for key, table in tables.items()}
    own = named.pop("report")
    return Messages(lang, {code: Message(**table) for code, table in named.items()}, own)


def _with_command(table: Mapping[str, str]) -> dict[str, str]:
    """The texts of a table, with the command that starts tasks where they have `{inv}`."""
    return {key: text.replace("{inv}", TASK_COMMAND) for key, text in table.items()}


def kind_name(kind: str, messages: Messages, kinds: Kinds) -> str:
    """What pages of a kind are called together: by the messages, or by the words that it brings."""
    if name := messages.own.get(f"kind_{kind}"):
        return name
    words = kinds[kind].words.get(messages.lang, {})
    return str(words.get("search", {}).get("kind", {}).get(kind, kind))


def language_label(lang: str, messages: Messages) -> str:
    """What a language is called in the language of the messages."""
    return messages.own.get(f"language_{lang}") or locales.language_name(lang, messages.lang)


def in_words(problem: Problem, messages: Messages) -> tuple[str, str]:
    """Return what is wrong, and what to write instead (empty where that is not known), with their
    blanks filled. A code without words stands for itself, with its values.
    """
    own = {"path": problem.path, "field": problem.field.rpartition(".")[2]}
    values = {**own, **problem.values}
    if "palette" in values:
        values["palette"] = messages.own.get(f"palette_{values['palette']}", values["palette"])
    known = messages.codes.get(problem.code)
    if known is None:
        listed = ", ".join(f"{name}={value}" for name, value in sorted(problem.values.items()))
        return f"{problem.code} {listed}".strip(), ""
    write = known.near if known.near and values.get("nearest") else known.write
    return fill(known.what, values).strip(), fill(write, values).strip()


def fill(text: str, values: Mapping[str, object]) -> str:
    """Fill the blanks of a text (`{given}`); a value that nobody gave is shown as `…`, other braces
    stay.
    """
    return _BLANK.sub(lambda found: _show(values.get(found[1], "…")), text)


def _show(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:,}".replace(",", ".") if isinstance(value, int) and value > 9999 else str(value)
