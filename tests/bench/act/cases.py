"""Cases of ACT rules as pages in a folder: our own, or those of a folder with `testcases.json`."""

import json
import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from plugins.audit.language import language_of

OUTCOMES = ("passed", "failed", "inapplicable")
HERE = Path(__file__).parent / "cases"
_PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head>
<body>
{body}
</body></html>
"""


@dataclass(frozen=True)
class Case:
    """A page's address, the ACT rule that it is about, and what that rule says of it."""

    page: str
    rule: str
    expected: str


def _lang(text):
    """The language of what stands in a body, unless it says so itself."""
    return (
        "vi" if language_of(re.sub("<[^>]*>", " ", text)) == "vi" and "lang=" not in text else "en"
    )


def own_cases():
    """Our own, by rule and outcome: their texts, each a page or what stands in its body."""
    found = {}
    for file in sorted(HERE.glob("*.toml")):
        found |= tomllib.loads(file.read_text("utf-8"))
    return found


def write_own(folder):
    """Write our own cases as pages; return them."""
    cases = []
    for rule, outcomes in own_cases().items():
        for outcome in OUTCOMES:
            for place, text in enumerate(outcomes.get(outcome, ()), 1):
                file = folder / rule / f"{outcome}-{place}.html"
                file.parent.mkdir(parents=True, exist_ok=True)
                whole = text.startswith(("<!doctype", "<svg xmlns"))
                title = f"{outcome.capitalize()} example {place}"
                file.write_text(
                    text if whole else _PAGE.format(title=title, body=text, lang=_lang(text)),
                    "utf-8",
                )
                cases.append(Case(f"/{rule}/{file.name}", rule, outcome))
    return cases


def copy_given(given, folder):
    """Copy a folder of cases, with its list `testcases.json`; return those that are pages."""
    shutil.copytree(given, folder, dirs_exist_ok=True)
    listed = json.loads((given / "testcases.json").read_bytes())["testcases"]
    return [
        Case(f"/{place}", one["ruleId"], one["expected"])
        for one in listed
        if (place := _place(one)).endswith((".html", ".htm")) and (folder / place).is_file()
    ]


def _place(listed):
    """Where a listed case lies in its folder."""
    given = (
        listed.get("relativePath") or listed["url"].partition("/content-assets/wcag-act-rules/")[2]
    )
    return given.lstrip("/")
