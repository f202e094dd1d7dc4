"""Scripts and styles are clean, and a machine without node is told so in words."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import lint

ROOT = Path(__file__).parents[1]
needs_biome = pytest.mark.skipif(
    not shutil.which("node") or not (ROOT / lint.BIOME).exists(),
    reason="needs node and the packages for developers: npm ci",
)


def linted(*options, **environment):
    return subprocess.run(
        [sys.executable, "-m", "tests.lint", *options],
        cwd=ROOT,
        env=environment or None,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@needs_biome
def test_all_scripts_and_styles_are_clean():
    done = linted()
    assert done.returncode == 0, done.stdout + done.stderr
    files = [
        path
        for folder, kinds in (("theme", (".js", ".css")), ("plugins", (".js",)))
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in kinds
    ]
    checked = int(re.search(r"Checked (\d+) files", done.stdout + done.stderr)[1])
    assert checked == len(files) + 1  # and its own rules


@needs_biome
@pytest.mark.parametrize(
    ("name", "planted", "rule"),
    [
        ("planted.js", "export function start() {\n  const unused = 1;\n}\n", "noUnusedVariables"),
        ("planted.js", "export function start() {\n  missing();\n}\n", "noUndeclaredVariables"),
        ("planted.js", "export function start() {\n    return 1\n}\n", "format"),
        ("planted.css", ".c-planted {\n  colour: red;\n}\n", "noUnknownProperty"),
        ("planted.css", ".c-planted { color: red; }\n", "format"),
    ],
)
def test_what_is_not_clean_is_found(name, planted, rule, tmp_path):
    shutil.copy(ROOT / "biome.jsonc", tmp_path)
    folder = tmp_path / "theme" / "components" / "planted"
    folder.mkdir(parents=True)
    (folder / name).write_text(planted, "utf-8")
    done = subprocess.run(
        ["node", ROOT / lint.BIOME, "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert rule in done.stdout + done.stderr


@pytest.mark.parametrize(("lang", "said"), [("vi", "Thiếu node"), ("en", "node is missing")])
def test_without_node_it_says_so(lang, said):
    done = linted(PATH="/nonexistent", REPORT_LANG=lang)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr and "Traceback" not in done.stderr
