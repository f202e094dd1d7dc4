"""The answers of a person at the terminal, or of a command's options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .answers import READERS, Answers, LocalNames, WrongAnswer
from .colours import prove

#: What is taken where nothing is typed. Without a default an answer is needed.
DEFAULTS = {
    "languages": "vi",
    "kind": "commune",
    "communes": "",
    "colours": "",
    "address": "",
    "host": "github",
}
#: What only makes sense in one language or another.
_BY_LANGUAGE = frozenset(("name", "communes"))
#: LocalNames of folders, which are no names of agencies.
_NAMELESS = ""


def questions(kind: str) -> Iterable[str]:
    """The questions in order; a province is asked for its communes too."""
    return (name for name in READERS if name != "communes" or kind == "province")


def from_options(given: Mapping[str, str | None]) -> tuple[Answers | None, list[WrongAnswer]]:
    """The answers of options with the defaults of those that are None, or all that is wrong with
    them.
    """
    answers: dict[str, Any] = {}
    wrong: list[WrongAnswer] = []
    for name in READERS:
        text = given.get(name)
        try:
            answers[name] = read(
                name, DEFAULTS.get(name, _NAMELESS) if text is None else text, answers
            )
        except WrongAnswer as cause:
            wrong.append(cause)
    if answers.get("communes") and answers.get("kind", "province") != "province":
        wrong.append(WrongAnswer("communes_of_no_province"))
    return (None if wrong else _answers(answers)), wrong


def from_person(
    given: Mapping[str, str | None],
    ask: Callable[[str, str], str],
    tell: Callable[[WrongAnswer], None],
) -> Answers:
    """Ask for what the options leave open, again until each answer can be taken. `ask` is given a
    question and what an empty answer means; `tell` what is wrong with an answer.
    """
    answers: dict[str, Any] = {}
    for name in READERS:
        if name == "communes" and answers["kind"] != "province":
            answers[name] = ()
            continue
        default, text = DEFAULTS.get(name, _NAMELESS), given.get(name)
        while name not in answers:
            text = ask(name, default) or default if text is None else text
            try:
                answers[name] = read(name, text, answers)
            except WrongAnswer as wrong:
                tell(wrong)
                default = str(wrong.values.get("nearest", default))
                text = None
    return _answers(answers)


def read(name: str, text: str, before: Mapping[str, Any]) -> Any:
    """One answer, by those that were read before it. Raises WrongAnswer."""
    more = (before.get("languages", ("vi",)),) if name in _BY_LANGUAGE else ()
    value = READERS[name](text, *more)
    if name == "colours":
        prove(value)
    if name == "communes" and (own := before.get("name")) and own.slug in _slugs(value):
        raise WrongAnswer("commune_twice", given=own.slug)
    return value


def _slugs(names: Iterable[LocalNames]) -> set[str]:
    return {one.slug for one in names}


def _answers(read_ones: Mapping[str, Any]) -> Answers:
    values = {name: value for name, value in read_ones.items() if name != "address"}
    return Answers(**values, url=read_ones["address"])
