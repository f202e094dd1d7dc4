"""`python -m plugins.audit.texts`: what the rules find in texts that are not pages yet.

On standard input is a JSON object a line: `path` of the content file, `url`, `lang` and `title` of
the page that will be made of it, and `html`, its text with the line of the file in `data-line` of
each element. On standard output is a problem a line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from html import escape

from ..domain import Problem
from ..html import WrittenPage
from .gather import SEVERITIES
from .page import AuditedPage, selector
from .rules import RULES

#: What a text does not have yet: templates name the types and sizes of files, and make addresses
#: relative.
_LATER = frozenset(("page-link-file", "page-relative-links"))
_LINE = "data-line"


def problems(text: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what the rules for single pages find in a text, in the order of rules and places.

    The address in `values` is the page's, the selector the name of the element.
    """
    page = AuditedPage(text["url"], WrittenPage.of(_page(text)))
    places = {selector(one): one for one in page.elements if _LINE in one.attributes}
    for rule in RULES:
        if not rule.holds(ours=True, thorough=True) or rule.code in _LATER:
            continue
        for fault in rule.faults(page):
            if element := places.get(fault.selector):
                yield Problem(
                    rule.code,
                    SEVERITIES[rule.outcome],
                    text["path"],
                    int(element.attributes[_LINE]),
                    values={**fault.values, "page": text["url"], "selector": element.name},
                )


def _page(text: Mapping[str, str]) -> str:
    """A page with nothing but a title and the text."""
    lang, title = escape(text["lang"]), escape(text["title"])
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title}</title></head>'
        f"<body><main><h1>{title}</h1>{text['html']}</main></body></html>"
    )


def main() -> int:
    """Judge the texts on standard input."""
    for line in sys.stdin:
        for problem in problems(json.loads(line)):
            sys.stdout.write(f"{problem.to_json()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
