"""A command that `tests/commands.py` runs is as one that a shell started."""

import os
import subprocess
import sys

import pytest

from tests import commands

PAGE = "---\ntitel: Một\n---\n\nXin chào.\n"
#: Words for `plugins.catalogue`, and the language of its answer; paths are meant from the folder
#: where they are given.
ASKED = {
    "a check that finds something": ("check --content content --keep kept.json", "vi"),
    "a folder that is not there": ("check --content nowhere", "en"),
    "an option that is none": ("check --colour red", "vi"),
    "a schema": ("schema procedure", "en"),
}


@pytest.mark.parametrize(("line", "lang"), ASKED.values(), ids=ASKED)
def test_it_prints_and_ends_as_in_a_process_of_its_own(line, lang, tmp_path):
    (tmp_path / "content" / "vi" / "trang").mkdir(parents=True)
    (tmp_path / "content" / "vi" / "trang" / "mot.md").write_text(PAGE, "utf-8")
    variables = {"PYTHONPATH": str(commands.ROOT), "REPORT_LANG": lang}
    done = commands.run("plugins.catalogue", *line.split(), cwd=tmp_path, **variables)
    own = subprocess.run(
        [sys.executable, "-m", "plugins.catalogue", *line.split()],
        cwd=tmp_path,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (own.returncode, own.stdout, own.stderr)
    assert done.stdout or done.stderr


def test_a_command_leaves_nothing_to_the_next(tmp_path):
    (tmp_path / "first.py").write_text(
        "import os, sys\nos.environ['LEFT'] = sys.modules['json'].LEFT = '1'\nsys.exit(7)\n"
    )
    (tmp_path / "second.py").write_text(
        "import json, os\nprint(os.environ.get('LEFT'), hasattr(json, 'LEFT'), os.environ['TZ'])\n"
    )
    assert commands.run("first", cwd=tmp_path).returncode == 7
    done = commands.run("second", cwd=tmp_path, TZ="Asia/Bangkok")
    assert (done.returncode, done.stdout) == (0, "None False Asia/Bangkok\n")


def test_a_command_that_fails_by_itself_shows_its_traceback(tmp_path):
    (tmp_path / "broken.py").write_text("1 / 0\n")
    done = commands.run("broken", cwd=tmp_path)
    assert done.returncode == 1 and done.stderr.endswith("ZeroDivisionError: division by zero\n")
