"""A rule for the records of a kind: a code, and a way to find where a record breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

#: The place of a breach in the header (`channels.0`) or in the text (`body:12`, its line), and what
#: fills the blanks of the message.
Found = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class ContentRule:
    """`strict` makes a breach an error in the words of a page's own header, with `in_text` also of
    its text. What comes from the national record nobody here can mend: there it is a warning.
    `compares` are fields that it sets beside one another: none of them may be a stand-in. `each`
    breach is reported, not only the first.
    """

    code: str
    find: Callable[[Any], Iterable[Found]]
    strict: bool = False
    compares: frozenset[str] = frozenset()
    each: bool = False
    in_text: bool = False
