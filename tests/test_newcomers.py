"""What people type by mistake is answered with a sentence in their language and a status, never
with a traceback.
"""

import os
import socket
import subprocess
import sys

import pytest

from tests import commands

#: A line of arguments in a folder with what people have, a part of the answer in each language, and
#: the status. `page.md` and `list.bin` are files, `site` is a built portal, `photos` holds files of
#: others, `empty` nothing.
MISTAKES = {
    "an unknown task": ("buld", "“buld”", 1),
    "an unknown option": ("build --colour red", "--colour", 1),
    "no name": ("new news", "slug", 1),
    "an unknown kind": ("new nws x --content {here}/content", "news", 2),
    "a name with marks": ("new news Giờ-mở --content {here}/content", "gio-mo", 1),
    "a name that leaves the folder": ("new news ../../x --content {here}/content", "x", 1),
    "a page that is there": ("new page mot --content {here}/content", "vi/trang/mot.md", 1),
    "a language that is none": ("new news x --lang fr --content {here}/content", "vi", 2),
    "a content folder that is not there, new": (
        "new news x --content {here}/nowhere",
        "nowhere",
        2,
    ),
    "a content folder that is not there, build": ("build --content {here}/nowhere", "nowhere", 2),
    "a content folder that is not there, check": ("check --content {here}/nowhere", "nowhere", 2),
    "a content folder that is a file": ("build --content {here}/page.md", "page.md", 2),
    "an output folder that is a file": (
        "build --content {here}/content --output {here}/page.md",
        "page.md",
        2,
    ),
    "an output folder of others' files": (
        "build --content {here}/content --output {here}/photos",
        "photos",
        2,
    ),
    "an output folder above the content": (
        "build --content {here}/content --output {here}",
        "--output",
        2,
    ),
    "an output folder in the content": (
        "build --content {here}/content --output {here}/content/o",
        "--output",
        2,
    ),
    "publishing over others' files": (
        "publish --content {here}/content --output {here}/photos",
        "photos",
        2,
    ),
    "serving over others' files": (
        "serve --content {here}/content --output {here}/photos",
        "photos",
        2,
    ),
    "jobs that are no number": ("build --content {here}/content --jobs two", "“two”", 2),
    "no jobs at all": ("build --content {here}/content --jobs 0", "“0”", 2),
    "a day that is none": ("build --content {here}/content --today 31-12-2026", "31-12-2026", 2),
    "a port that is no number": ("serve --content {here}/content --port abc", "“abc”", 2),
    "a port that is too high": ("serve --content {here}/content --port 99999", "65535", 2),
    "a port that is taken": (
        "serve --content {here}/content --output {here}/o --port {taken}",
        "{taken}",
        2,
    ),
    "a format that is none": ("check --content {here}/content --format xml", "json", 2),
    "an audit of nothing": ("audit --output {here}/nowhere", "nowhere", 2),
    "an audit of a file": ("audit --output {here}/page.md", "page.md", 2),
    "a search without a portal": ("search x --output {here}/nowhere", "inv build", 2),
    "a search in a language that is none": ("search x --lang fr --output {here}/site", "“fr”", 2),
    "questions that are not there": (
        "unanswered {here}/nowhere.txt --output {here}/site",
        "nowhere.txt",
        2,
    ),
    "questions in a binary file": (
        "unanswered {here}/list.bin --output {here}/site",
        "list.bin",
        2,
    ),
    "questions in a folder": ("unanswered {here}/photos --output {here}/site", "photos", 2),
    "a kiosk without a portal": ("kiosk {here}/new --site {here}/nowhere", "inv build", 2),
    "a kiosk over others' files": ("kiosk {here}/photos --site {here}/site", "photos", 2),
    "a kiosk in a file": ("kiosk {here}/page.md --site {here}/site", "page.md", 2),
    "a kiosk in the portal itself": ("kiosk {here}/site/usb --site {here}/site", "usb", 2),
    "an import of nothing": (
        "import {here}/nowhere.json --content {here}/content",
        "nowhere.json",
        2,
    ),
    "an import of a folder": ("import {here}/photos --content {here}/content", "photos", 2),
    "an import of a page": ("import {here}/page.md --content {here}/content", "page.md", 1),
    "an import of a binary file": (
        "import {here}/list.bin --content {here}/content",
        "list.bin",
        1,
    ),
    "a voice for a language that is none": ("speak x --lang fr", "“fr”", 2),
    "sound in a folder that is not there": ("speak x --out {here}/nowhere/x.mp3", "nowhere", 2),
    "sound in a folder": ("speak x --out {here}/photos", "photos", 2),
}


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("Thư mục của tôi")
    for name in ("content/vi/trang", "photos", "empty", "site/search/vi"):
        (folder / name).mkdir(parents=True)
    page = "---\ntitle: Một\n---\n\nXin chào.\n"
    for name in ("page.md", "content/vi/trang/mot.md"):
        (folder / name).write_text(page, "utf-8")
    (folder / "photos" / "a.jpg").write_bytes(b"\xff\xd8")
    (folder / "list.bin").write_bytes(bytes(range(256)))
    (folder / "site" / "index.html").write_text("<title>A</title>", "utf-8")
    (folder / "site" / "search" / "vi" / "m.js").write_text("portalSearch()", "utf-8")
    return folder


@pytest.fixture(scope="module")
def taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


#: Those of them that are tried in every run of the tests.
QUICK = (
    "an unknown kind",
    "an output folder of others' files",
    "a port that is taken",
    "questions in a binary file",
)


def _marks(mistake, lang, number):
    """Each mistake is tried in one language, in turn, and in both with all other tests."""
    if mistake in QUICK and lang == "vi":
        return ()
    chosen = "vi" if mistake in QUICK or number % 2 else "en"
    return pytest.mark.slow if lang == chosen else pytest.mark.whole


def typed(words, lang):
    """What `inv` does as one types it."""
    return subprocess.run(
        [sys.executable, "-m", "invoke", *words],
        cwd=commands.ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "REPORT_LANG": lang},
    )


def started(words, lang):
    """What it does in processes that have the modules loaded."""
    return commands.run("invoke", *words, REPORT_LANG=lang)


@pytest.mark.parametrize(
    ("mistake", "lang"),
    [
        pytest.param(mistake, lang, marks=_marks(mistake, lang, number))
        for number, mistake in enumerate(MISTAKES)
        for lang in ("vi", "en")
    ],
)
def test_a_mistake_is_told(mistake, lang, here, taken):
    line, part, status = MISTAKES[mistake]
    words = [word.format(here=here, taken=taken) for word in line.split()]
    before = sorted(here.rglob("*"))
    done = (typed if mistake in QUICK else started)(words, lang)
    said = done.stdout + done.stderr
    assert part.format(taken=taken) in said and done.returncode == status, said
    assert "Traceback" not in said and "usage:" not in said and "crash.txt" not in said, said
    assert len(done.stdout.strip().splitlines()) + len(done.stderr.strip().splitlines()) <= 5, said
    assert sorted(here.rglob("*")) == before
