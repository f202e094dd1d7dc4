"""Each rule and each check has what fails and what passes, in Vietnamese and in English."""

from collections import defaultdict
from pathlib import Path

import pytest

from plugins.audit.rules import RULES
from plugins.audit.scripted.scripts import CODES
from plugins.html import WrittenPage

HERE = Path(__file__).parent
FOLDERS = (HERE / "cases", HERE / "scripted" / "cases")
FAULTY, SOUND = ("fail", "review", "advice"), ("pass", "na")
#: What addresses lead to is of no language; nor is what says none, or is written in other letters.
WITHOUT_LANGUAGE = {"page-links", "page-lang", "page-text-direction"}


def language_at(element):
    """The language that holds at an element."""
    named = (one.attribute("lang") for one in (element, *element.ancestors))
    return next((one.strip()[:2] for one in named if one and one.strip()), "")


@pytest.fixture(scope="module")
def languages():
    """By code and what a case shows, the languages in which it does."""
    found = defaultdict(set)
    for folder in FOLDERS:
        for file in folder.rglob("*.html"):
            name = file.relative_to(folder).parts[0]
            page = WrittenPage.parse(file.read_bytes())
            marks = [((one.attribute("id") or "").partition("-")[0], one) for one in page.elements]
            whole = [
                (page.title, page.root),
                (file.stem.partition("-")[2].split("-")[0], page.root),
            ]
            for mark, element in (*marks, *whole):
                for kind, names in (("faulty", FAULTY), ("sound", SOUND)):
                    if mark in names:
                        found[f"page-{name.split('.')[0]}", kind].add(language_at(element))
    return found


@pytest.mark.parametrize("kind", ["faulty", "sound"])
def test_each_rule_and_check_has_cases_in_both_languages(kind, languages):
    codes = {*(rule.code for rule in RULES), *CODES} - WITHOUT_LANGUAGE
    lacking = {code: {"vi", "en"} - languages[code, kind] for code in codes}
    assert {code: sorted(missing) for code, missing in sorted(lacking.items()) if missing} == {}
