"""The rules of the house hold, and each of them can be broken."""

from pathlib import Path

import pytest

from tests import house

ROOT = Path(__file__).parent.parent
LONG = '"""Doc."""\n' + "x = 1\n" * 283
LONG_FUNCTION = (
    '"""Doc."""\n\n\ndef long() -> int:\n    """Doc."""\n' + "    x = 1\n" * 60 + "    return x\n"
)

#: A house in which every rule is kept: two rooms on the ground.
SOUND = {
    "pelicanconf.py": "from plugins.run.settings import *\n",
    "plugins/run/__init__.py": '"""Carry a run."""\n',
    "plugins/run/settings.py": '"""Doc."""\n_ROOMS = ("engine", "search")\n',
    "plugins/README.md": "`engine` builds, `search` finds.\n",
    "plugins/__init__.py": '"""Rooms."""\n',
    "plugins/domain/__init__.py": '"""Say the words of the domain."""\nimport pydantic\n',
    "plugins/text/__init__.py": '"""Turn HTML to text."""\nfrom .normal import fold\n',
    "plugins/text/normal.py": (
        '"""Strings."""\nimport re\n\n\ndef fold() -> str:\n    """Fold."""\n'
    ),
    "plugins/text/outline.py": '"""Outlines."""\nfrom .normal import fold\n',
    "plugins/engine/__init__.py": '"""Build."""\nfrom .plugin import register\n',
    "plugins/engine/plugin.py": '"""Hooks."""\nimport pelican\n\n\ndef register() -> None: ...\n',
    "plugins/engine/written.py": '"""Doc."""\n_NAME = "written.json"\n',
    "plugins/search/__init__.py": '"""Find."""\nfrom .plugin import register\n',
    "plugins/search/plugin.py": (
        '"""Hooks."""\nfrom plugins.text import fold\n\n\ndef register() -> None: ...\n'
    ),
    "tests/plugins/search/test_plugin.py": "",
    "tests/plugins/text/test_normal.py": "",
}

#: rule → the breaches to plant: a file, what to write there, and a word of the complaint
BREACHES = {
    house.rooms_side_by_side: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\nfrom plugins.speech import register\n',
            "plugins.speech",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nfrom ..speech.plugin import register\n',
            "plugins.speech",
        ),
        ("plugins/text/planted.py", '"""Doc."""\nimport plugins.audit\n', "plugins.audit"),
    ],
    house.ground: [
        ("plugins/domain/planted.py", '"""Doc."""\nimport lxml\n', "lxml"),
        ("plugins/text/planted.py", '"""Doc."""\nfrom ..domain import Problem\n', "plugins.domain"),
        ("plugins/domain/planted.py", '"""Doc."""\nfrom ..run import Portal\n', "plugins.run"),
    ],
    house.pelican_only_at_the_door: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\ndef f() -> None:\n    """Doc."""\n    import pelican\n',
            "pelican",
        )
    ],
    house.doors: [
        (
            "plugins/search/plugin.py",
            '"""Doc."""\ndef register() -> None: ...\n' + "\n" * 60,
            "62 lines",
        ),
        ("plugins/search/plugin.py", '"""Doc."""\n', "no register"),
        ("plugins/engine/__init__.py", '"""Doc."""\n', "hand on"),
    ],
    house.loops_on_one_line: [
        (
            "plugins/text/planted.py",
            '"""Doc."""\n_PAIRS = [one + other for one in "abcdefghijklmnopqrstuvwxyz0123456789" '
            'for other in "abcdefghijklmnopqrstuvwxyz0123456789"]\n',
            "two loops",
        )
    ],
    house.one_name_in_a_condition: [
        (
            "plugins/text/planted.py",
            '"""Doc."""\nif (a := max(1, 2)) and (b := max(a, 3)):\n    print(a, b)\n',
            "2 parts",
        )
    ],
    house.patterns_in_pieces: [
        ("plugins/text/planted.py", f'"""Doc."""\n_DAYS = r"{"ngày|" * 20}"\n', "100 letters"),
        (
            "plugins/text/planted.py",
            f'"""Doc."""\nimport re\n\n_DAYS = re.compile("{"ngày|" * 20}")\n',
            "100 letters",
        ),
        (
            "plugins/text/planted.py",
            f'"""Doc."""\nFIRST = "a"\n_DAYS = rf"{{FIRST}}{"ngày|" * 20}"\n',
            "100 letters",
        ),
    ],
    house.circles: [
        (
            "plugins/text/normal.py",
            '"""Doc."""\nfrom .outline import Outline\n',
            "plugins.text.normal → plugins.text.outline",
        )
    ],
    house.lengths: [
        ("plugins/search/planted.py", LONG, "283 lines"),
        ("plugins/search/planted.py", LONG_FUNCTION, "long has 61 lines"),
    ],
    house.docstrings: [
        ("plugins/search/planted.py", "x = 1\n", "no docstring"),
        (
            "plugins/search/planted.py",
            '"""Doc."""\n\n\ndef f() -> int:\n    return 1\n',
            "f has no",
        ),
    ],
    house.frozen_values: [
        (
            "plugins/domain/planted.py",
            '"""Doc."""\n\n\n@dataclass(kw_only=True)\nclass Fee:\n    """Doc."""\n',
            "Fee is not frozen",
        )
    ],
    house.one_job: [("plugins/search/__init__.py", '"""Searches. And cooks."""\n', "cooks")],
    house.state: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\nSEEN = []\ndef f() -> None:\n    SEEN.append(1)\n',
            ":4",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nSEEN = {}\ndef f() -> None:\n    SEEN["a"] = 1\n',
            ":4",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nCOUNT = 0\ndef f() -> None:\n    global COUNT\n',
            ":4",
        ),
    ],
    house.signals_keep_their_receivers: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\nsignals.finalized.connect(lambda pelican: None)\n',
            "lambda",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\ndef register():\n    def inner(p): ...\n'
            "    signals.finalized.connect(inner)\n",
            "inner",
        ),
    ],
    house.files_of_one_room: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\nfrom ..engine import register\n_REPORT = "api/written.json"\n',
            "written.json is named in plugins/engine/written.py:2 and plugins/search/planted.py:3",
        )
    ],
    house.files_by_one_door: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\ndef f(content, name) -> None:\n    """Doc."""\n'
            "    return (content / name).read_bytes()\n",
            ":4 opens a file past",
        ),
        ("plugins/search/planted.py", '"""Doc."""\nopen("a")\n', ":2 opens a file past"),
        (
            "plugins/search/publish.py",
            '"""Doc."""\ndef register() -> None: ...\n(portal.content / "a").read_text()\n',
            ":3 opens what content names",
        ),
    ],
    house.one_parser_of_pages: [
        ("plugins/search/planted.py", '"""Doc."""\nfrom bs4 import BeautifulSoup\n', "bs4"),
        ("plugins/search/planted.py", '"""Doc."""\nfrom lxml import html\n', "lxml.html"),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nfrom html.parser import HTMLParser\n',
            "html.parser",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nMAIN = re.compile(r"<main\\b.*?</main>", re.DOTALL)\n',
            ":2 handles HTML",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\nLINK = re.compile(r\'(href|src)="(/[^"]*)"\')\n',
            ":2 handles HTML",
        ),
        (
            "plugins/search/planted.py",
            '"""Doc."""\npage.replace(b"</body>", b"")\n',
            ":2 handles HTML",
        ),
    ],
    house.one_class_of_a_name: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\n\n\nclass One:\n    """Doc."""\n\n    class One:\n        """Doc."""\n',
            "One is defined in plugins/search/planted.py:4 and plugins/search/planted.py:7",
        )
    ],
    house.no_private_words: [
        ("plugins/search/planted.py", '"""Doc."""\nPAGES = tellShown(3)\n', "tellShown"),
        ("plugins/search/planted.py", '"""Doc."""\nclass WholePage:\n    """Doc."""\n', "Whole"),
    ],
    house.vague_names: [("plugins/search/utils.py", '"""Doc."""\n', "utils")],
    house.top_level: [("scripts/run.py", '"""Doc."""\n', "scripts/")],
    house.plugins_in_order: [
        ("plugins/run/settings.py", '_ROOMS = ("nowhere",)\n', "nowhere is in PLUGINS"),
        ("pelicanconf.py", 'PLUGIN_PATHS = ["plugins"]\n', "PLUGIN_PATHS"),
        ("plugins/planted/plugin.py", '"""Doc."""\n', "planted has a plugin.py"),
    ],
    house.rooms_in_the_readme: [("plugins/planted/__init__.py", '"""Plants."""\n', "planted")],
    house.tests_by_name: [
        (
            "plugins/search/planted.py",
            '"""Doc."""\n\n\ndef f() -> int:\n    """Doc."""\n    return 1\n',
            "planted.py has no tests/plugins/search/test_planted.py",
        )
    ],
    house.mirrored_tests: [("tests/plugins/planted/test_ratio.py", "", "test_ratio.py")],
}


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule):
    assert list(rule(ROOT)) == []


@pytest.mark.parametrize(
    ("rule", "path", "text", "complaint"),
    [
        pytest.param(rule, *breach, id=f"{rule.__name__}-{number}")
        for rule, breaches in BREACHES.items()
        for number, breach in enumerate(breaches)
    ],
)
def test_a_breach_is_seen(rule, path, text, complaint, tmp_path):
    house_of(tmp_path, {**SOUND, path: text})
    assert [breach for breach in rule(tmp_path) if complaint in breach]


def test_a_sound_house_has_no_breach(tmp_path):
    house_of(tmp_path, SOUND)
    assert [breach for rule in house.RULES for breach in rule(tmp_path)] == []


def house_of(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def test_every_rule_is_broken_once():
    assert set(BREACHES) == set(house.RULES)


def promised(rule):
    """What a rule promises: the first part of its docstring, on one line."""
    return " ".join(rule.__doc__.partition("\n\n")[0].split())


def test_contributing_says_every_rule_and_no_other(renew):
    page = ROOT / "CONTRIBUTING.md"
    before, rest = page.read_text("utf-8").split("<!-- rules -->\n")
    listed, after = rest.split("<!-- /rules -->")
    rules = "".join(f"- {promised(rule)}\n" for rule in house.RULES)
    if renew:
        page.write_text(f"{before}<!-- rules -->\n{rules}<!-- /rules -->{after}", "utf-8")
    else:
        assert listed == rules, "run pytest --renew tests/test_house.py"
