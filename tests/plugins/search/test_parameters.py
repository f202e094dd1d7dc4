"""Each number, letter and pattern of search stands once, in Python: the manifest takes it along."""

import json
import re
from pathlib import Path

import pytest

from plugins.search.entry import Facets
from plugins.search.parameters import corrections, parameters

ROOT = Path(__file__).parents[3]
CLIENT = ROOT / "theme" / "components" / "search"
SCRIPTS = sorted(CLIENT.glob("*.js"))

#: What a script may say itself: counting, and what only the page has. File → literal → why.
OWN = {
    "text.js": {
        r"/^\d/": "what NFKC made of a fraction or a number in a circle",
        r"/\p{N}$/u": "a number before it",
        r"/\p{Nd}/u": "a digit",
        "/[^0-9]/g": "what people put between the digits of a number",
        '"\\u2044"': "the sign of a fraction in Unicode",
        '"\\u2010"': "what NFKC makes of a hyphen that does not break",
    },
    "postings.js": {"8": "bits of a byte"},
    "search.js": {
        "10": "results on a page",
        "250": "milliseconds of rest while typing",
        "1000": "milliseconds until the page says that it is looking",
    },
    "weak.js": {"20": "weak results that are shown"},
    "filters.js": {"8": "values of a facet that are offered"},
    "correct.js": {"1000": "a neighbour weighs more than any frequency"},
    "rank.js": {"10": "the base of decimals"},
}
#: Counting: none, one, a neighbour's place, half.
COUNTING = {"0", "1", "2"}
_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
_LITERAL = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)"""
    r"""|(?P<pattern>(?<=[\s(!,])/(?![/*\s])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*)"""
    r"""|(?P<number>(?<![\w.$])(?:\d[\d_]*\.?\d*(?:e\d+)?|\.\d+)(?![\w$]))"""
)


def literals(source):
    """The numbers, the patterns, and the texts of a script that no person reads as words: those
    with an escape, and rows of letters as long as an alphabet.
    """
    for found in _LITERAL.finditer(_COMMENT.sub("", source)):
        text = found[0]
        if found.lastgroup != "text" or "\\u" in text or re.search("[a-z]{15}|[A-Z]{15}", text):
            yield text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_of_search_has_no_number_letter_or_pattern_of_its_own(script):
    own = OWN.get(script.name, {})
    assert {*literals(script.read_text("utf-8"))} - COUNTING == own.keys()


@pytest.mark.parametrize(
    "planted",
    [
        "const LEVELS = 15;",
        "found.push(value * .2);",
        "const CODE = /[0-9]{6}/gu;",
        'text.replace(/x/g, "")',
        "const bare = !/[0-9]/.test(text);",
        'const LETTERS = "abcdeghiklmnopqrstuvxy";',
        r'const MARKS = "[\u0300-\u036f]";',
        "const SCALE = 1e6;",
    ],
)
def test_one_that_is_planted_is_found(planted):
    assert {*literals(planted)} - COUNTING


@pytest.mark.parametrize(
    "harmless",
    [
        "const half = digits.length / 2; // of 64",
        'import { read } from "./address.js";',
        'document.createElement("button")',
        "/** Up to 15 of them. */",
        "const one = a[0] / b[1] / c;",
    ],
)
def test_counting_comments_and_words_are_none(harmless):
    assert not {*literals(harmless)} - COUNTING


def names(value):
    """Every name in a tree of JSON objects."""
    for name, below in value.items() if isinstance(value, dict) else ():
        yield name
        yield from names(below)


def test_the_scripts_read_all_that_travels():
    client = "\n".join(script.read_text("utf-8") for script in SCRIPTS)
    unread = [
        name
        for name in (*names(parameters()), *names(corrections()))
        if not re.search(rf"\b{name}\b", client)
    ]
    assert unread == []


def test_the_shards_of_an_index_have_them_all(small):
    given = json.loads(json.dumps(parameters()))
    assert {name: small.manifest[name] for name in given} == given
    assert small.shard("v")[2] == json.loads(json.dumps(corrections()))
    assert [*small.shard("f")] == [*Facets.__dataclass_fields__]
