"""A page has a title."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written, words


def check(page: Written) -> Iterator[Fault]:
    """A fault when the head has no title, or an empty one."""
    titles = [words(one) for one in page.named("title") if one.getparent().tag == "head"]
    if not any(titles):
        yield page.fault()


RULE = Rule("2.4.2", check)
