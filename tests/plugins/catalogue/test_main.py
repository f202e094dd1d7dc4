"""The room's commands."""

import json
import subprocess
from pathlib import Path

from tests import commands

from .portal import PAGES, write


def run(*words: object, lang: str = "vi") -> subprocess.CompletedProcess[str]:
    return commands.run("plugins.catalogue", *words, REPORT_LANG=lang)


def test_check_tells_problems_as_json_keeps_them_and_ends_with_one(tmp_path: Path) -> None:
    write(tmp_path, PAGES | {"vi/trang/a.md": "title: A\norder: hai"})
    done = run("check", "--content", tmp_path, "--format", "json", "--keep", tmp_path / "kept.json")
    (row,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert (row["code"], row["path"], row["line"], row["field"]) == (
        "not-a-whole-number",
        "vi/trang/a.md",
        3,
        "order",
    )
    assert row["message"] == "“hai” không phải là số nguyên."
    assert json.loads((tmp_path / "kept.json").read_text(encoding="utf-8")) == [row]


def test_check_of_good_content_ends_with_nought(tmp_path: Path) -> None:
    write(tmp_path, PAGES)
    done = run("check", "--content", tmp_path, "--keep", tmp_path / "kept.json", lang="en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems.\n", "")


def test_a_new_page_is_named_and_checked_by_its_folder_or_its_kind(tmp_path: Path) -> None:
    for kind, slug in (("thu-tuc", "a"), ("procedure", "b"), ("life_event", "c")):
        made = run("new", kind, slug, "--content", tmp_path)
        assert made.returncode == 0
        assert Path(made.stdout.strip()).is_file()
    again = run("new", "thu-tuc", "a", "--content", tmp_path)
    assert again.returncode == 1
    assert "Trang này đã có." in again.stdout


def test_the_schema_of_a_kind_is_printed() -> None:
    schema = json.loads(run("schema", "procedure").stdout)
    assert schema["properties"]["title"]["x-label"]["vi"] == "Tên trang"
    assert schema["additionalProperties"] is False
