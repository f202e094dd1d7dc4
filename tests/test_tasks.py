"""Tasks as people start them: what they print, and how they end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.conftest import STUCK

ROOT = Path(__file__).parents[1]
#: Answers after Ctrl-C in its own time, as a build that clears up after itself.
SLOW = """import time
try:
    print("started", flush=True)
    time.sleep(600)
except KeyboardInterrupt:
    time.sleep(1)
    print("cleared up", flush=True)
    raise SystemExit(130)
"""


def test_long_vietnamese_text_is_printed_whole():
    text = "Đăng ký kết hôn ở xã Bãi Ngàn. " * 200
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    told = subprocess.run(
        [sys.executable, "-m", "invoke", "speak", text],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
    ).stdout.decode()
    assert told.count("bãi ngàn") == 200 and "\ufffd" not in told


def test_the_status_of_a_task_is_that_of_what_it_ran():
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "search", "x", "--output", "nowhere"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2 and "chưa có chỉ mục tìm kiếm" in done.stderr


def test_after_ctrl_c_a_task_waits_until_what_it_ran_has_cleared_up(tmp_path):
    (tmp_path / "slow.py").write_text(SLOW, "utf-8")
    start = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; import tasks; tasks.run(None, 'slow')"
    with subprocess.Popen(
        [sys.executable, "-c", start],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as task:
        assert task.stdout.readline() == "started\n"
        os.killpg(task.pid, signal.SIGINT)
        assert task.communicate(timeout=STUCK)[0] == "cleared up\n"
        assert task.returncode == 130


def test_paths_are_meant_from_where_the_person_is(tmp_path):
    page = tmp_path / "nội dung" / "vi" / "trang" / "mot.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Một\n---\n\nXin chào.\n", "utf-8")

    def started(*words):
        return subprocess.run(
            [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    assert started("check", "--content", "nội dung", "--format", "json").returncode == 0
    made = started("new", "page", "hai", "--content", "nội dung")
    assert (tmp_path / made.stdout.strip()).is_file() and made.stdout.startswith("nội dung/")
    assert "nowhere.json" in started("import", "nowhere.json", "--content", "nội dung").stderr


def test_a_list_of_tasks_is_shown_before_the_portal_is_loaded():
    start = (
        "import sys, tasks; print(sorted({'plugins.run', 'pydantic', 'bs4'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_without_the_packages_of_developers_a_task_of_theirs_says_how_to_get_them():
    start = "import tasks; tasks.DEVELOPERS_PACKAGE = 'not_there'; tasks.run_here(None, 'ruff')"
    done = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and "“python3 bootstrap.py”" in done.stderr


def test_what_can_be_asked_for_is_explained_in_the_editors_language():
    for lang, part in (("vi", "Dựng cổng"), ("en", "Build the site")):
        listed = subprocess.run(
            [sys.executable, "-m", "invoke", "--list"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            env={**os.environ, "REPORT_LANG": lang},
        ).stdout
        assert part in listed
