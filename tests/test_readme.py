"""What the pages for people say is so."""
import re
from pathlib import Path

import pytest
import yaml
from invoke import Collection

import tasks

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "content/README.md"]
WORKFLOWS = [".github/workflows/publish.yml", ".github/workflows/test.yml", ".gitlab-ci.yml"]
TASKS = sorted(Collection.from_module(tasks).task_names)


@pytest.mark.parametrize("name", TASKS)
def test_every_task_is_in_the_readme(name):
    assert re.search(rf"^\|.*`{name}( [^`]+)?`.*\|", README, re.M)


def test_every_task_of_the_readme_exists():
    rows = README.split("| task | does |")[1].split("\n\n")[0].splitlines()[2:]
    named = {word.split()[0] for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[1])}
    assert named == set(TASKS)


def test_ci_runs_the_readmes_test_command():
    command = "python3 bootstrap.py test"
    assert f"\n{command} " in README
    assert f"exec {command}\n" in (ROOT / ".ci/run").read_text()


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_find_them(page):
    text = (ROOT / page).read_text("utf-8")
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S)
    for goal in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose):
        assert (ROOT / page).parent.joinpath(goal).exists(), goal


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_run_tasks_that_exist(workflow):
    written = yaml.safe_load((ROOT / workflow).read_text("utf-8"))
    called = re.findall(r"python3 bootstrap\.py (\w+)", yaml.safe_dump(written))
    assert called and set(called) <= set(TASKS)


def test_the_licence_is_the_one_declared():
    assert 'license = "AGPL-3.0-or-later"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")
