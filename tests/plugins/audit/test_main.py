"""`python -m plugins.audit` from a shell."""

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from plugins.audit.browser import missing
from plugins.audit.review.subject import Subjects
from plugins.audit.review.verdicts import ReviewVerdict, add_verdict
from tests import commands
from tests.conftest import STUCK, eventually

ROOT = Path(__file__).parents[3]
CASES = Path(__file__).parent / "cases"


def command(folder, tmp_path, *options):
    return [
        sys.executable,
        "-m",
        "plugins.audit",
        "--output",
        str(folder),
        "--jobs",
        "1",
        "--reports",
        str(tmp_path / "reports"),
        "--cache",
        str(tmp_path / "cache"),
        *options,
    ]


def audit(folder, tmp_path, *options, **environment):
    return commands.run(*command(folder, tmp_path, *options)[2:], **environment)


def test_a_machine_without_a_browser_is_told_what_it_lacks(tmp_path):
    done = audit(CASES, tmp_path, PATH="/nowhere")
    assert done.returncode == 2
    assert "chromium, chromedriver" in done.stderr
    assert "Traceback" not in done.stderr


#: Starts a browser twice instead of often: each time it is waited for longer.
TWICE = """from plugins.audit import __main__, browser
browser.STARTS = 2
raise SystemExit(__main__.main())"""


def test_a_browser_that_does_not_start_is_told_without_a_traceback(tmp_path):
    for name in ("chromium", "chromedriver"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    if "axe" in str(missing()):
        pytest.skip("this machine lacks axe-core")
    (tmp_path / "twice.py").write_text(TWICE, "utf-8")
    words = command(CASES, tmp_path)[3:]
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = commands.run("twice", *words, cwd=tmp_path, PYTHONPATH=str(ROOT), PATH=path)
    assert done.returncode == 2
    assert "Trình duyệt không mở được" in done.stderr
    report = json.loads((tmp_path / "reports" / "audit.json").read_text("utf-8"))
    assert {one["rule"] for one in report["findings"]} > {"page-not-examined"}  # and what files say
    assert "Traceback" not in done.stderr


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_any_folder_of_pages_is_audited_as_it_comes(tmp_path):
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "a.html").write_text(
        "<title>A</title><h1>A</h1><img src=x.png><input style='border: 1px solid #ddd'>", "utf-8"
    )
    done = audit(tmp_path / "others", tmp_path, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report == json.loads((tmp_path / "reports" / "audit.json").read_text("utf-8"))
    assert (report["pages"], report["variants"]) == (["/a.html"], ["light-1280", "light-320"])
    assert {"image-alt", "page-image-alt", "html-has-lang", "page-control-contrast"} <= {
        one["rule"] for one in report["findings"]
    }
    assert all(one["message"] for one in report["findings"])


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_a_folder_without_pages_is_no_success(tmp_path):
    (tmp_path / "empty").mkdir()
    assert audit(tmp_path / "empty", tmp_path).returncode == 2


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_shares_of_an_audit_put_together_are_the_audit_of_a_machine_that_opens_no_page(tmp_path):
    (tmp_path / "others").mkdir()
    for page in "abcd":
        text = f"<title>{page}</title><h1>{page}</h1><img src=x.png>"
        (tmp_path / "others" / f"{page}.html").write_text(text, "utf-8")
    for program in ("chromium", "chromedriver"):  # which do not start
        (tmp_path / program).write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (tmp_path / program).chmod(0o755)

    def report(machine, *options, **environment):
        given = ("--shared-cache", str(tmp_path / "shared"), *options)
        audit(tmp_path / "others", tmp_path / machine, *given, **environment)
        told = json.loads((tmp_path / machine / "reports" / "audit.json").read_text("utf-8"))
        return told["pages"], told["findings"]

    shares = [report(f"machine-{one}", "--shard", f"{one}/2") for one in (1, 2)]
    pages, findings = report("last", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert all(part for part, _ in shares)
    assert (
        sorted(shares[0][0] + shares[1][0]) == pages == ["/a.html", "/b.html", "/c.html", "/d.html"]
    )
    assert in_order(shares[0][1] + shares[1][1]) == in_order(findings)


def in_order(findings):
    return sorted(findings, key=lambda one: json.dumps(one, sort_keys=True))


def marked(mark):
    """The names of the processes that have inherited a mark."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (folder / "environ").read_bytes():
                yield (folder / "comm").read_text("utf-8").strip()
        except OSError:
            pass


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
@pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="this system has no list of processes to read"
)
@pytest.mark.parametrize(
    "number",
    [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.whole), signal.SIGKILL],
    ids=lambda number: number.name,
)
def test_an_audit_that_is_stopped_takes_its_browsers_along(tmp_path, number):
    (tmp_path / "others").mkdir()
    for page in range(60):
        (tmp_path / "others" / f"{page}.html").write_text(
            f"<title>{page}</title><h1>{page}</h1>", "utf-8"
        )
    mark = f"MARK={tmp_path}-{number}"
    with subprocess.Popen(
        command(tmp_path / "others", tmp_path, "--jobs", "2"),
        cwd=ROOT,
        stderr=subprocess.PIPE,
        env={**os.environ, "MARK": mark.partition("=")[2]},
    ) as running:
        assert eventually(lambda: sum("chromium" in name for name in marked(mark)) > 2)
        running.send_signal(number)
        said = running.communicate(timeout=STUCK)[1]
    assert eventually(lambda: not list(marked(mark))), list(marked(mark))
    if number != signal.SIGKILL:
        assert running.returncode == 130
        report = json.loads((tmp_path / "reports" / "audit.json").read_text("utf-8"))
        assert len(report["pages"]) == 60
        assert "page-not-examined" in {one["rule"] for one in report["findings"]}
    assert b"Traceback" not in said


STARTING = """
import os, signal, subprocess, tempfile, time
from types import SimpleNamespace
from plugins.audit.deadline import taken_along

service = SimpleNamespace(process=None)
with taken_along(service, tempfile.mkdtemp()):
    driver = subprocess.Popen(["sleep", "600"], start_new_session=True)
    os.kill(os.getpid(), signal.SIGTERM)  # started, but not yet known
    service.process = driver
    time.sleep(600)
"""


@pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="this system has no list of processes to read"
)
def test_a_browser_that_is_just_being_started_is_taken_along_too(tmp_path):
    mark = f"MARK={tmp_path}"
    done = subprocess.run(
        [sys.executable, "-c", STARTING], cwd=ROOT, env={**os.environ, "MARK": str(tmp_path)}
    )
    assert done.returncode == -signal.SIGTERM
    assert eventually(lambda: not list(marked(mark))), list(marked(mark))


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_what_people_have_judged_decides_and_a_broken_file_of_it_stops_the_audit(tmp_path):
    (tmp_path / "others").mkdir()
    text = '<html lang="en"><title>A</title><h1>A</h1><main><img src=x.png alt="photo of a door">'
    (tmp_path / "others" / "a.html").write_text(text, "utf-8")
    file = tmp_path / "verdicts.toml"
    asked = "page-image-phrase"
    mark = Subjects(tmp_path / "others").of(asked, "/a.html", "img")
    at = ("/a.html", "img", "photo of a door", "twice")
    add_verdict(file, ReviewVerdict(asked, mark, False, "An", date(2026, 11, 30), *at), "")

    def found(**environment):
        given = ("--format", "json", "--verdicts", str(file))
        done = audit(tmp_path / "others", tmp_path, *given, **environment)
        return done, json.loads(done.stdout)["findings"] if done.stdout else []

    done, findings = found()
    [image] = [one for one in findings if one["rule"] == asked]
    assert (image["outcome"], image["verdict"]) == ("fail", "An, 30-11-2026: twice")
    assert done.returncode == 1
    file.write_text(file.read_text("utf-8").replace('"An"', '""'), "utf-8")
    done, findings = found(REPORT_LANG="en")
    lines = file.read_text("utf-8").splitlines()
    [line] = [number for number, text in enumerate(lines, 1) if text.endswith('= ""')]
    assert done.returncode == 2 and f"verdicts.toml:{line}: " in done.stderr and findings == []
