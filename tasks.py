"""Tasks of a checkout: those of `plugins/tasks.py`, which are `cong-mo` where the package is
installed, and what only makes sense beside the code. `inv --list` has them all.
"""

from __future__ import annotations

import importlib.util
import os
import shlex
from pathlib import Path

from invoke import Context, task

from plugins.tasks import *  # noqa: F403
from plugins.tasks import explain, run

ROOT = Path(__file__).resolve().parent
HERE = Path.cwd()
#: One that no other task needs.
DEVELOPERS_PACKAGE = "hypothesis"
# From a folder that belongs to no project, this one is meant.
os.environ.setdefault("PORTAL_PROJECT", str(ROOT))


def run_here(c: Context, module: str, *words: object, **options: object) -> None:
    """Run a module of the checkout in its folder; a path among the options is meant from where the
    person stands.
    """
    from plugins.run import command  # not above: it loads half of the package

    if importlib.util.find_spec(DEVELOPERS_PACKAGE) is None:
        raise SystemExit(command.report_stop(command.Stopped("no_developers_packages")))
    paths = ("docs", "output", "qrels", "queries")
    given = {
        name: HERE / str(value) if name in paths and value else value
        for name, value in options.items()
    }
    os.chdir(ROOT)
    run(c, module, *words, **given)


@task(positional=["name"], optional=["docs", "queries", "qrels"])
def bench(c, name, docs=None, queries=None, qrels=None, options=""):
    given = {"docs": docs, "queries": queries, "qrels": qrels}
    run_here(c, f"tests.bench.{name}", *shlex.split(options), **given)


@task
def fonts(c):
    run_here(c, "tests.fonts")


@task
def gallery(c, output=None):
    run_here(c, "tests.bench.gallery", output=output)


@task
def test(c, fast=False, all=False):
    marks = "not whole"
    if fast:
        marks = "not browser and not voice and not slow and not whole"
    elif all:
        marks = "whole or not whole"
    # By file: what a module sets up is set up by one worker, once.
    run_here(c, "pytest", "-n", "2", "--dist", "loadfile", "-m", marks)


@task
def lint(c, fix=False):
    run_here(c, "ruff", "format", ".", check=not fix)
    run_here(c, "ruff", "check", ".", fix=fix)
    run_here(c, "mypy")
    run_here(c, "tests.lint", fix=fix)


for one in (bench, fonts, gallery, test, lint):
    explain(one)
