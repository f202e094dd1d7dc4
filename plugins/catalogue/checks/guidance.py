"""Doubts about sentences that send a person away: to another procedure or place that they do not
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...domain import Content, ContentRule, Found, texts
from .rule import body_texts, within

#: `làm thủ tục khác.`: what follows would be its name.
_CLAUSE_ENDS = r"(?=\s*(?:[.;,!]|$))"
_MUST = r"(?:thì|phải|cần|sẽ|hãy)?\s*(?:làm|theo|thực hiện|áp dụng)\s+(?:một\s+)?"
_NEEDS = "(?:needs|it is|is|use|apply for|follow)"
_OTHER = "(?:another|a different) procedure"
_AWAY = re.compile(
    rf"{_MUST}thủ tục khác{_CLAUSE_ENDS}"
    rf"|\b{_NEEDS} {_OTHER}{_CLAUSE_ENDS}"
    rf"|\b{_OTHER} applies{_CLAUSE_ENDS}",
    re.IGNORECASE | re.MULTILINE,
)
#: What is in each of them, in small letters: looking for it alone is far quicker.
_IN_EACH = ("thủ tục khác", "procedure")
#: `Bạn không phải làm thủ tục khác.` sends nobody away.
_NOT = re.compile(
    r"(?:không|chưa|khỏi|đừng)(?:\s+\w+){0,2}\s*$|\b(?:no|not)(?:\s+\w+){0,2}\s*$", re.IGNORECASE
)


def rules(record: Content, body: Sequence[tuple[int, str]]) -> tuple[ContentRule, ...]:
    """The rule on the words of a record and of the page's text, block by block with its line."""

    def sent_away(_: Content) -> Iterator[Found]:
        values = record.model_dump(exclude={"history", "legal_resources", "pronounce"})
        for place, text in (*texts(values), *body_texts(body)):
            small = text.lower()
            if not any(words in small for words in _IN_EACH):
                continue
            for found in _AWAY.finditer(text):
                if not _NOT.search(text[: found.start()]):
                    yield within(place, text, found.start()), {"given": found[0].strip()}

    return (ContentRule("sent-away", sent_away),)
