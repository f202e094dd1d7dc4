"""What the pages for people say is so."""

import re
from pathlib import Path

import pytest
import yaml
from invoke import Collection

import tasks

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
WORKFLOWS = [
    ".github/workflows/publish.yml",
    ".github/workflows/test.yml",
    ".gitlab-ci.yml",
    ".github/workflows/preview.yml",
    "plugins/scaffold/hosts/gitlab/gitlab-ci.yml",
]
ON_GITHUB = sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / ".github" / "workflows").iterdir()
)
TASKS = sorted(Collection.from_module(tasks).task_names)


@pytest.mark.parametrize("name", TASKS)
def test_every_task_is_in_the_readme(name):
    assert re.search(rf"^\|.*`{name}( [^`]+)?`.*\|", README, re.M)


def test_every_task_of_the_readme_exists():
    rows = README.split("| task | does |")[1].split("\n\n")[0].splitlines()[2:]
    named = {
        word.split()[0] for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[1])
    }
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
        if goal.startswith("content/"):
            continue  # another portal's content may stand there: tests/example/ looks
        assert (ROOT / page).parent.joinpath(goal).exists(), goal


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_run_tasks_that_exist(workflow):
    written = yaml.safe_load((ROOT / workflow).read_text("utf-8"))
    called = re.findall(r"python3 bootstrap\.py (\w+)", yaml.safe_dump(written))
    assert called and set(called) <= set(TASKS)


PYTHONS = ["3.11", "3.12", "3.13"]


def test_every_host_lints_and_tests_on_every_python():
    github = yaml.safe_load((ROOT / WORKFLOWS[1]).read_text("utf-8"))["jobs"]["test"]
    gitlab = yaml.safe_load((ROOT / WORKFLOWS[2]).read_text("utf-8"))["test"]
    assert github["strategy"]["matrix"]["python"] == PYTHONS
    assert gitlab["parallel"]["matrix"] == [{"PYTHON": PYTHONS}]
    commands = [f"python3 bootstrap.py {task}" for task in ("check", "lint", "test")]
    assert [step["run"] for step in github["steps"] if "run" in step] == commands
    assert gitlab["script"] == commands


def test_the_licence_is_the_one_declared():
    assert 'license = "AGPL-3.0-or-later AND OFL-1.1"' in (ROOT / "pyproject.toml").read_text(
        "utf-8"
    )
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")


def steps(workflow):
    return [
        step
        for job in yaml.safe_load((ROOT / workflow).read_text("utf-8"))["jobs"].values()
        for step in job["steps"]
    ]


@pytest.mark.parametrize("workflow", ON_GITHUB)
def test_a_workflow_may_only_read_but_for_the_job_that_deploys(workflow):
    written = yaml.safe_load((ROOT / workflow).read_text("utf-8"))
    more = {name for name, job in written["jobs"].items() if "permissions" in job}
    assert written["permissions"] == {"contents": "read"} and more <= {"deploy"}


@pytest.mark.parametrize("workflow", ON_GITHUB)
def test_actions_are_pinned_by_hash_and_say_their_version(workflow):
    lines = re.findall(r"uses: (.*)", (ROOT / workflow).read_text("utf-8"))
    assert (
        lines
        and [
            line
            for line in lines
            if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", line)
        ]
        == []
    )


def test_what_a_failed_run_has_made_is_kept_by_content_and_what_a_finished_one_has_made_once():
    fetched = next(step for step in steps(WORKFLOWS[0]) if "cache/restore@" in step.get("uses", ""))
    saved = next(step for step in steps(WORKFLOWS[0]) if "cache/save@" in step.get("uses", ""))
    assert "content/**" in fetched["with"]["key"] and "github.sha" not in str(fetched)
    assert saved["if"] == "always() && steps.kept.outputs.cache-hit != 'true'"
    assert saved["with"]["path"] == fetched["with"]["path"]
    gitlab = yaml.safe_load((ROOT / WORKFLOWS[2]).read_text("utf-8"))
    assert gitlab["pages"]["cache"]["when"] == "always"


def test_the_portal_is_built_anew_every_day():
    written = yaml.safe_load((ROOT / WORKFLOWS[0]).read_text("utf-8"))
    minute, hour, *every = written[True]["schedule"][0][
        "cron"
    ].split()  # YAML takes `on` for a truth
    assert minute.isdigit() and hour.isdigit() and every == ["*", "*", "*"]
