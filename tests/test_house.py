"""The rules of the house hold, and each of them can be broken."""
from pathlib import Path

import pytest

from tests import house

ROOT = Path(__file__).parent.parent
LONG = '"""Doc."""\n' + "\n" * 260
LONG_FUNCTION = '"""Doc."""\n\n\ndef long() -> int:\n    """Doc."""\n' + "    x = 1\n" * 60 + "    return x\n"

#: rule → the #: A house in which every rule is kept: two rooms on the ground.
SOUND = {
    "pelicanconf.py": 'PLUGINS = ["plugins.engine", "plugins.search"]\n',
    "plugins/README.md": "`engine` builds, `search` finds.\n",
    "plugins/__init__.py": '"""Rooms."""\n',
    "plugins/model/__init__.py": '"""Say the words of the domain."""\nimport pydantic\n',
    "plugins/text/__init__.py": '"""Turn HTML to text."""\nfrom .normal import fold\n',
    "plugins/text/normal.py": '"""Strings."""\nimport re\n\n\ndef fold() -> str:\n    """Fold."""\n',
    "plugins/text/outline.py": '"""Outlines."""\nfrom .normal import fold\n',
    "plugins/engine/__init__.py": '"""Build."""\nfrom .plugin import register\n',
    "plugins/engine/plugin.py": '"""Hooks."""\nimport pelican\n\n\ndef register() -> None: ...\n',
    "plugins/search/__init__.py": '"""Find."""\nfrom .plugin import register\n',
    "plugins/search/plugin.py": '"""Hooks."""\nfrom plugins.text import fold\n\n\ndef register() -> None: ...\n',
    "tests/plugins/search/test_plugin.py": "",
}

#: rule → the breaches to plant: a file, what to write there, and a word of the complaint
BREACHES = {
    house.rooms_side_by_side: [
        ("plugins/search/planted.py", '"""Doc."""\nfrom plugins.speech import register\n', "plugins.speech"),
        ("plugins/search/planted.py", '"""Doc."""\nfrom ..speech.plugin import register\n', "plugins.speech"),
        ("plugins/text/planted.py", '"""Doc."""\nimport plugins.audit\n', "plugins.audit"),
    ],
    house.ground: [("plugins/model/planted.py", '"""Doc."""\nimport lxml\n', "lxml")],
    house.pelican_only_at_the_door: [
        ("plugins/search/planted.py", '"""Doc."""\ndef f() -> None:\n    """Doc."""\n    import pelican\n', "pelican")],
    house.doors: [
        ("plugins/search/plugin.py", '"""Doc."""\ndef register() -> None: ...\n' + "\n" * 60, "62 lines"),
        ("plugins/search/plugin.py", '"""Doc."""\n', "no register"),
        ("plugins/engine/__init__.py", '"""Doc."""\n', "hand on"),
    ],
    house.circles: [("plugins/text/normal.py", '"""Doc."""\nfrom .outline import Outline\n',
                     "plugins.text.normal → plugins.text.outline")],
    house.lengths: [("plugins/search/planted.py", LONG, "261 lines"),
                    ("plugins/search/planted.py", LONG_FUNCTION, "long has 63 lines")],
    house.docstrings: [("plugins/search/planted.py", "x = 1\n", "no docstring"),
                       ("plugins/search/planted.py", '"""Doc."""\n\n\ndef f() -> int:\n    return 1\n', "f has no")],
    house.one_job: [("plugins/search/__init__.py", '"""Searches. And cooks."""\n', "cooks")],
    house.state: [
        ("plugins/search/planted.py", '"""Doc."""\nSEEN = []\ndef f() -> None:\n    SEEN.append(1)\n', ":4"),
        ("plugins/search/planted.py", '"""Doc."""\nSEEN = {}\ndef f() -> None:\n    SEEN["a"] = 1\n', ":4"),
        ("plugins/search/planted.py", '"""Doc."""\nCOUNT = 0\ndef f() -> None:\n    global COUNT\n', ":4"),
    ],
    house.signals_keep_their_receivers: [
        ("plugins/search/planted.py", '"""Doc."""\nsignals.finalized.connect(lambda pelican: None)\n', "lambda"),
        ("plugins/search/planted.py", '"""Doc."""\ndef register():\n    def inner(p): ...\n'
                                      "    signals.finalized.connect(inner)\n", "inner"),
    ],
    house.vague_names: [("plugins/search/utils.py", '"""Doc."""\n', "utils")],
    house.top_level: [("scripts/run.py", '"""Doc."""\n', "scripts/")],
    house.plugins_in_order: [
        ("pelicanconf.py", 'PLUGINS = ["plugins.nowhere"]\n', "plugins.nowhere is in PLUGINS"),
        ("pelicanconf.py", 'PLUGINS = []\nPLUGIN_PATHS = ["plugins"]\n', "PLUGIN_PATHS"),
        ("plugins/planted/plugin.py", '"""Doc."""\n', "plugins.planted has a plugin.py"),
    ],
    house.rooms_in_the_readme: [("plugins/planted/__init__.py", '"""Plants."""\n', "planted")],
    house.mirrored_tests: [("tests/plugins/planted/test_ratio.py", "", "test_ratio.py")],
}


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule):
    assert list(rule(ROOT)) == []


@pytest.mark.parametrize(("rule", "path", "text", "complaint"), [
    pytest.param(rule, *breach, id=f"{rule.__name__}-{number}")
    for rule, breaches in BREACHES.items() for number, breach in enumerate(breaches)])
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
