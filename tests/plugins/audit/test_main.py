"""`python -m plugins.audit` from a shell."""
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.audit.browser import missing

ROOT = Path(__file__).parents[3]
CASES = Path(__file__).parent / "cases"


def audit(folder, tmp_path, *options, **environment):
    return subprocess.run([sys.executable, "-m", "plugins.audit", "--output", str(folder), "--jobs", "1",
                           "--reports", str(tmp_path / "reports"), "--cache", str(tmp_path / "cache"), *options],
                          cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment})


def test_a_machine_without_a_browser_is_told_what_it_lacks(tmp_path):
    done = audit(CASES, tmp_path, PATH="/nowhere")
    assert done.returncode == 2
    assert "chromium, chromedriver" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_browser_that_does_not_start_is_told_without_a_traceback(tmp_path):
    for name in ("chromium", "chromedriver"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    if "axe" in str(missing()):
        pytest.skip("this machine lacks axe-core")
    done = audit(CASES, tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.returncode == 2
    assert "Trình duyệt không mở được" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_any_folder_of_pages_is_audited_as_it_comes(tmp_path):
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "a.html").write_text("<title>A</title><h1>A</h1><img src=x.png>", "utf-8")
    done = audit(tmp_path / "others", tmp_path, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report == json.loads((tmp_path / "reports" / "audit.json").read_text("utf-8"))
    assert (report["pages"], report["variants"]) == (["/a.html"], ["light-1280", "light-320"])
    assert {"image-alt", "page-image-alt", "html-has-lang"} <= {one["rule"] for one in report["findings"]}
    assert all(one["message"] for one in report["findings"])


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_a_folder_without_pages_is_no_success(tmp_path):
    (tmp_path / "empty").mkdir()
    assert audit(tmp_path / "empty", tmp_path).returncode == 2
