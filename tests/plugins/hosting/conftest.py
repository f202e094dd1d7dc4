"""A built portal with old addresses, a recording and packed files."""

import shutil
import tempfile
from pathlib import Path

import pytest

from plugins.hosting.compress import compress
from plugins.run import Work
from tests.conftest import build

PAGE = "---\ntitle: {title}\n{more}---\n\n" + "Mở cửa từ thứ hai đến thứ sáu, nghỉ ngày lễ. " * 30
MOVED = """\
moved:
  - {address: /vi/trang/di/, to: "https://moi.example/a?b=c"}
  - {address: /files/cũ.pdf, to: /files/mau.docx}
gone:
  - {address: /vi/trang/le-hoi/, reasons: {vi: Lễ hội đã qua.}}
"""
SECURITY = "security:\n  contact: [mailto:baomat@xa.example]\n  expires: 2027-06-30\n"
SOUND = bytes(range(256)) * 40


@pytest.fixture(scope="session")
def output(tmp_path_factory):
    """The folder of the portal, where every server may read it."""
    folder = tmp_path_factory.mktemp("hosted")
    for path, text in {
        "portal.yml": f"url: https://xa.example\nphone: 1800 1234\n{SECURITY}",
        "moved.yml": MOVED,
        "vi/trang/gio.md": PAGE.format(title="Giờ làm việc", more="moved_from: [/vi/trang/cu]\n"),
    }.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")
    (folder / "content" / "files").mkdir()
    sample = Path(__file__).parents[2] / "site" / "files"
    shutil.copy(next(sample.glob("*.docx")), folder / "content" / "files" / "mau.docx")
    portal = build(folder / "content", folder, "--no-speech", REPORT_LANG="en")
    assert portal.status == 0, portal.log
    (portal.output / "audio" / "vi").mkdir(parents=True)
    (portal.output / "audio" / "vi" / "gio.mp3").write_bytes(SOUND)
    (portal.output / "bare").mkdir()
    (portal.output / "bare" / "a.vtt").write_text("WEBVTT\n")
    compress(portal.output, Work(folder / "work"))
    open_place = Path(tempfile.mkdtemp(prefix="portal-", dir="/tmp"))
    open_place.chmod(0o755)
    shutil.copytree(portal.output, open_place / "site")
    yield open_place / "site"
    shutil.rmtree(open_place, ignore_errors=True)
