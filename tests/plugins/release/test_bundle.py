"""The check as one file runs anywhere, and says what the check of the project says."""

import ast
import json
import subprocess
import sys
from collections import Counter

import pytest

from plugins.release.bundle import bundle, words
from tests.plugins.release.sites import DAY, KEY, make_site, plain, release, served


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    file = tmp_path_factory.mktemp("program") / "verify.py"
    file.write_text(bundle(), "utf-8")
    return file


def run(program, *words, cwd=None, **environment):
    """Run it with nothing of this project or of any package in reach."""
    command = [sys.executable, "-I", "-S", program, *words, "--today", str(DAY)]
    state = {"REPORT_LANG": "en", **environment}
    return subprocess.run(command, cwd=cwd, env=state, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return release(make_site(tmp_path_factory.mktemp("site")))


def test_no_two_of_its_modules_have_a_name_in_common(program):
    names = Counter()
    for node in ast.parse(program.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names[node.name] += 1
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign):
            names[node.target.id] += 1
    assert [name for name, count in names.items() if count > 1] == []


def test_it_imports_the_standard_library_alone(program):
    imported = set()
    for node in ast.walk(ast.parse(program.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            imported.update(one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level
            imported.add(node.module.partition(".")[0])
    assert imported - sys.stdlib_module_names == set()


def test_it_checks_a_folder_and_a_site_by_itself(program, site, tmp_path):
    done = run(program, site, "--key", str(KEY.public))
    assert done.returncode == 0 and done.stdout.rstrip().endswith(f"AS RELEASED: {site}")

    def infected(folder, visit):
        return (200, {}, b"<?php") if visit.path == "/shell.php" else plain(folder, visit)

    with served(site, infected) as address:
        done = run(
            program,
            address,
            "--key",
            site / ".well-known" / "release.pub",
            "--state",
            tmp_path / "state.json",
            "--format",
            "json",
        )
    facts = json.loads(done.stdout)
    assert done.returncode == facts["status"] == 1
    assert [one["path"] for one in facts["differences"]] == ["/shell.php"]


def test_it_speaks_vietnamese_first(program, tmp_path):
    done = run(program, tmp_path / "nowhere", REPORT_LANG="")
    assert done.returncode == 2 and done.stderr.startswith("Không có thư mục")


def test_every_language_says_all_of_it():
    spoken = words()
    keys = {
        lang: {(table, key) for table in spoken[lang] for key in spoken[lang][table]}
        for lang in spoken
    }
    assert {"en", "vi"} <= keys.keys() and keys["en"] == keys["vi"]
