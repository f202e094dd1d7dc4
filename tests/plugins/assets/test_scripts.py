import re
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.assets.scripts import bundles, small

ROOT = Path(__file__).parents[3]
NAMED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
STEPS = """// A comment that has its line.
export function start(root, { shout }) {
  /* another,
     of two lines */
  const url = "https://example.vn/"; // a comment behind
  shout(root.dataset.module + helper(url));
}

function helper(text) {
  return text;
}
"""
SHOUT = "export function shout(text) {\n  console.log(text);\n}\n"


@pytest.fixture
def theme(small_theme):
    return small_theme(
        {
            "js/tools/shout.js": SHOUT,
            "components/steps/steps.js": STEPS,
            "components/seek/seek.js": "export function start() {}",
            "components/seek/seek.toml": 'bundle = "search"',
        }
    )


def test_a_component_may_ask_for_a_bundle_of_its_own(theme):
    made = bundles(theme)
    assert list(made) == ["main", "search"]
    assert '"seek"' in made["search"]
    assert '"seek"' not in made["main"]


def test_no_module_syntax_is_left_since_pages_opened_from_a_folder_cannot_load_modules(theme):
    for script in bundles(theme).values():
        assert "export" not in script
        assert "import" not in script


def test_a_script_may_be_made_of_several_files_of_its_folder(small_theme):
    theme = small_theme(
        {
            "components/seek/seek.js": 'import { ask } from "./ask.js";\n'
            'import { fold } from "./fold.js";\n'
            "export function start() {\n  ask(fold);\n}\n",
            "components/seek/ask.js": 'import { fold } from "./fold.js";\n'
            "export const ask = () => fold();\n"
            "export { fold };\n",
            "components/seek/fold.js": "export function fold() {}\n",
        }
    )
    script = bundles(theme)["main"]
    assert (
        script.index("function fold") < script.index("const ask") < script.index("function start")
    )
    assert script.count("function fold") == 1
    assert "import" not in script
    assert "export" not in script


def test_comments_and_blanks_go_and_addresses_stay():
    assert small(STEPS) == (
        "export function start(root,{shout}){"
        'const url="https://example.vn/";shout(root.dataset.module+helper(url));}\n'
        "function helper(text){return text;}\n"
    )


@pytest.mark.parametrize(
    "kept",
    [
        r'const parts=text.split(/([^ "]+) \/\/ /u);',
        "const line=`a  ${b} // c`;",
        "const two=one- -1;",
        'const text="a  /* b */  c";',
    ],
)
def test_what_a_script_says_keeps_its_blanks(kept):
    assert small(kept) == kept + "\n"


@pytest.mark.skipif(not shutil.which("node"), reason="needs node to run the bundle")
def test_a_bundle_starts_each_component_with_its_tools(theme):
    page = """const document = {querySelectorAll: () => [
        {dataset: {module: "steps"}}, {dataset: {module: "unknown"}},
        {dataset: {module: "constructor"}}]};\n"""
    ran = subprocess.run(
        ["node", "-e", page + bundles(theme)["main"]], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "stepshttps://example.vn/\n"


def test_the_files_of_a_script_share_a_scope_and_no_name():
    for folder in sorted((ROOT / "theme" / "components").iterdir()):
        names = [
            name
            for script in sorted(folder.glob("*.js"))
            for name in NAMED.findall(script.read_text("utf-8"))
        ]
        assert sorted(names) == sorted(set(names)), folder.name
