"""The glossary's words are those of the code; words that nobody could look up are none of them."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.house.words import BANNED, identifiers, words

ROOT = Path(__file__).parents[1]
PLUGINS, THEME = ROOT / "plugins", ROOT / "theme"


def rows():
    """The glossary's rows: term, identifiers."""
    text = (PLUGINS / "README.md").read_text("utf-8").partition("## Glossary")[2]
    table = re.findall(r"^\| ([^|]+) \| (`[^|]+`) \| [^|]+ \|$", text.partition("\n## ")[0], re.M)
    return [(term, re.findall("`([^`]+)`", code)) for term, code in table]


def template_identifiers(source):
    """Every name in a template: of macros, their parameters, and what is set or looked up."""
    for node in Environment(extensions=["jinja2.ext.do"]).parse(source).find_all(nodes.Node):
        match node:
            case nodes.Name(name=name) | nodes.Macro(name=name) | nodes.Keyword(key=name):
                yield name


#: What is no identifier in a script: remarks, texts, regular expressions.
_NO_CODE = re.compile(
    r"""
    //[^\n]* | /\*.*?\*/ | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*`
    | / (?![*/]) (?:\\.|[^/\\\n])+ / [a-z]* (?=[\s,;.)])
    """,
    re.VERBOSE | re.DOTALL,
)


def script_identifiers(source):
    """Every name in a script, those in its templates of texts aside."""
    return re.findall(r"[A-Za-z_$][\w$]*", _NO_CODE.sub(" ", source))


MODULES = {
    path.relative_to(PLUGINS): {*identifiers(path.read_text("utf-8"))}
    for path in sorted(PLUGINS.rglob("*.py"))
}
TEMPLATES = {
    path.relative_to(ROOT): {*template_identifiers(path.read_text("utf-8"))}
    for path in sorted(THEME.rglob("*.html"))
}
SCRIPTS = {
    path.relative_to(ROOT): {*script_identifiers(path.read_text("utf-8"))}
    for path in sorted([*THEME.rglob("*.js"), *PLUGINS.rglob("*.js")])
}
USED = {name for names in MODULES.values() for name in names}
FILES = {part for path in MODULES for part in (path.stem, path.parent.name)} | {"cases"}


def test_the_glossary_has_each_term_once_in_order():
    terms = [term for term, _ in rows()]
    assert len(terms) > 20
    assert terms == sorted(set(terms))


@pytest.mark.parametrize(("term", "names"), rows())
def test_a_term_of_the_glossary_is_the_word_of_the_code(term, names):
    assert names and not [name for name in names if name not in USED | FILES]


@pytest.mark.parametrize("word", BANNED)
def test_a_private_word_is_in_no_identifier(word):
    found = [
        f"{path}: {name}; the field says {BANNED[word]}"
        for path, names in (MODULES | TEMPLATES | SCRIPTS).items()
        for name in names
        if word in words(name)
    ]
    assert found == []


def test_a_planted_private_word_is_found():
    planted = "def page_seal(heardWords):\n    return nowhere.told\n"
    found = {word for name in identifiers(planted) for word in words(name)}
    assert {"seal", "heard", "nowhere", "told"} <= found


def test_a_planted_private_word_in_a_template_is_found():
    planted = "{% macro whole(text, label_shown=false) %}{{ kept(told=text) }}{% endmacro %}"
    found = {word for name in template_identifiers(planted) for word in words(name)}
    assert {"whole", "shown", "kept", "told"} <= found


def test_a_planted_private_word_in_a_script_is_found_and_a_text_is_none():
    planted = "// apart\nexport const whole = (told) => told.shown + `kept` + 'lone';\n"
    found = {word for name in script_identifiers(planted) for word in words(name)}
    assert {"whole", "told", "shown"} <= found
    assert not {"apart", "kept", "lone"} & found
