import re
import tomllib
from pathlib import Path

import pytest

COMPONENTS = sorted((Path(__file__).parents[2] / "theme" / "components").iterdir())
each = pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)


def read(folder, suffix):
    path = folder / (folder.name + suffix)
    return path.read_text(encoding="utf-8") if path.exists() else ""


@each
def test_a_component_says_what_it_is_and_what_a_person_can_test(folder):
    declared = tomllib.loads(read(folder, ".toml"))
    assert declared["description"].endswith(".")
    assert declared["criteria"]
    assert all(sentence[-1] in ".”" for sentence in declared["criteria"])


@each
def test_its_declared_parameters_are_its_macros(folder):
    declared = tomllib.loads(read(folder, ".toml"))
    name = declared.get("macro", folder.name.replace("-", "_"))
    [signature] = re.findall(rf"{{%-? macro {name}\((.*?)\) -?%}}", read(folder, ".html"))
    assert list(declared.get("params", {})) == re.findall(
        r"(\w+)(?=\s*(?:,|=|$))", re.sub(r"=[^,]*", "=", signature)
    )


@each
def test_nothing_inline_no_ids_in_styles_no_colours_but_tokens(folder):
    assert not re.search(r"\sstyle=|\son\w+=|<script|<style", read(folder, ".html"))
    css = re.sub(r"/\*.*?\*/", "", read(folder, ".css"), flags=re.DOTALL)
    assert not re.search(r"#[\w-]+|!important|rgb|hsl", css)


@each
def test_every_class_of_a_style_sheet_is_its_own_or_a_neighbours(folder):
    names = {one.name for one in COMPONENTS} | {"preview"}
    used = set(re.findall(r"\.c-([a-z-]+?)(?=__|--(?!-)|[^\w-])", read(folder, ".css")))
    assert {name for name in used - names if not name.startswith(f"{folder.name}-")} == set()


@each
def test_a_script_is_short_and_begins_with_start(folder):
    script = read(folder, ".js")
    if script:
        assert re.search(r"export (async )?function start\(root", script)
        assert len(script.splitlines()) <= 200
        assert "innerHTML" not in script
