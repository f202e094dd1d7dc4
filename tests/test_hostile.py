"""Content and exports made to break out or to hang: all of it is told, nothing is published or
written elsewhere.
"""

import gzip
import json
import lzma
import os
import re

import pytest

from tests import commands
from tests.conftest import build
from tests.plugins.catalogue.downloads.file_makers import SVG, photograph, picture
from tests.plugins.catalogue.downloads.sample_files import SOUND, WRONG

GOOD = "---\ntitle: Trang đúng\n---\n\nChào bạn.\n"
AGENCY = "---\ntitle: Xã A\nlevel: x\n{}\n---\n\nx\n"
#: Files of settings and pages: path → bytes; each is wrong, and must be told by its path.
TEXTS = {
    "portal.yml": b'names: {}\nurl: //evil.example/\nfeedback_url: "https://x.vn;script-src *"\n',
    "theme.toml": b'\xef\xbb\xbfemblem = "../../mat.txt"\nbrand = [[[[\n',
    "mergers.json": b"[" * 200_000,
    "synonyms.vi.yml": b"sayings: [{say: 2026-02-30}]\n",
    "synonyms.en.yml": b"- " * 50_000 + b"a\n",
    "compliance/a.yml": b"",
    "compliance/b.yml": b"- a\n",
    "compliance/c.yml": b"in_force: 2026-02-30\n",
    "compliance/d.yml": b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
    "compliance/e.yml": b"a: " + b"{" * 50_000,
    "compliance/f.yml": b"!!python/object/apply:os.system [touch /tmp/pwned]\n",
    "compliance/g.yml": b"\xff\xfea\0",
    "vi/trang/a.md": b'---\ntitle: "a\\x07b"\n---\n\nx\n',
    "vi/trang/b.md": b"---\ntitle: " + b"'" * 60_001 + b"\n---\n\nx\n",
    "vi/trang/c.md": b"---\n" + b"? " * 20_000 + b"\n---\n\nx\n",
    "vi/trang/d.md": b"---\ntitle: A\naudio: /etc/passwd\n---\n\nx\n",
    "vi/trang/e.md": b"---\ntitle: B\nsign_language: {file: ../a.mp4, transcript: x}\n---\n\nx\n",
    "vi/trang/f.md": (
        b"---\ntitle: C\nindicators: [{title: a, file: 'C:\\a.csv', finding: b}]\n---\n\nx\n"
    ),
    "vi/trang/g.md": GOOD.encode() + b"![a](/files/khong-co.png)\n",
    "vi/trang/h.md": GOOD.encode() + b"[a](https://thu.example@evil.example/)\n",
    "vi/trang/i.md": GOOD.encode() + b"[a](jav&#x09;ascript:alert(1))\n",
    "vi/trang/k.md": GOOD.encode() + b"[a](//evil.example)\n",
    "vi/trang/con.md": GOOD.encode(),
    "vi/trang/L M.md": GOOD.encode(),
    "vi/trang/a\u202edm.md": GOOD.encode(),
    "vi/co-quan/a.md": AGENCY.format("website: https://аpple.com/").encode(),
    "vi/co-quan/b.md": AGENCY.format("email: a@b.vn?bcc=x%40evil.example").encode(),
    "vi/co-quan/c.md": AGENCY.format('website: "https://a.vn/\\u202e"').encode(),
    "vi/thu-tuc/a.md": b"---\ntitle: T\ncode: '../1'\n---\n\nx\n",
    "vi/thu-tuc/b.md": b"---\ntitle: T\ncode: 'nul'\n---\n\nx\n",
}
EXPORTS = {
    "a.jsonl.gz": gzip.compress(b"{}\n" * 3_000)[:-9],
    "b.json.xz": lzma.compress(b"[{}]")[:-9],
    "c.json": b"[" * 300_000,
    "d.jsonl": b'{"codeNotation": "../../../PWNED"}\n',
    "e.json": b"\xff\xfe[\0]\0",
    "f.jsonl": b"<html>",
    "g.json": b"",
    "h.zip": b"PK\x03\x04",
    "i.json.gz": b"PK\x03\x04",
    "k.jsonl": b'{"a": ' + b"9" * 9_000 + b"}\n",
    "l.json": b'["\\ud800"]',
}


@pytest.fixture
def place(tmp_path):
    """A content folder deep in a folder with a secret beside it, to see what gets out or in."""
    (tmp_path / "mat.txt").write_text("SECRET", "utf-8")
    (tmp_path / "a" / "b" / "content" / "files").mkdir(parents=True)
    return tmp_path


def put(content, files):
    for path, raw in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(raw)


def run(folder, *words, lang="vi", room="catalogue"):
    """Run a command of a room as an editor does; nothing that it prints may be a programmer's."""
    done = commands.run(f"plugins.{room}", *words, REPORT_LANG=lang)
    said = done.stdout + done.stderr
    assert not re.search(r"Traceback|Error\b|Exception|Errno|\bNone\b", said), said[-3000:]
    assert "SECRET" not in said
    return done.returncode, said


def outside(place):
    """Every file beside the content folder."""
    content = place / "a" / "b" / "content"
    return {
        file.relative_to(place).as_posix()
        for file in place.rglob("*")
        if content not in file.parents and not file.is_dir()
    }


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_hostile_file_is_told_in_one_check(place, lang):
    content = place / "a" / "b" / "content"
    put(content, TEXTS | {f"files/{name}": raw for name, (raw, _) in WRONG.items()})
    os.mkfifo(content / "files" / "ong.txt")
    os.mkfifo(content / "vi" / "trang" / "ong.md")
    os.link(place / "mat.txt", content / "files" / "hai.txt")
    (content / "files" / "leak.txt").symlink_to(place / "mat.txt")
    (content / "vi" / "tin-tuc").symlink_to(place, target_is_directory=True)
    (content / "voices").symlink_to(place, target_is_directory=True)
    before, kept = outside(place), place / "problems.json"
    status, _ = run(place, "check", "--content", content, "--keep", kept, lang=lang)
    assert status == 1
    told = {problem["path"] for problem in json.loads(kept.read_text("utf-8"))}
    links = {
        "files/ong.txt",
        "vi/trang/ong.md",
        "files/hai.txt",
        "files/leak.txt",
        "vi/tin-tuc",
        "voices",
    }
    shown = {
        re.sub("[\u202e\u202f]", lambda found: f"[U+{ord(found[0]):04X}]", path)
        for path in {*TEXTS, *(f"files/{name}" for name in WRONG), *links}
    }
    assert shown - told == set()
    assert outside(place) - before == {"problems.json", "PROBLEMS.md"}


@pytest.mark.parametrize("name", EXPORTS)
def test_a_hostile_export_is_told_and_nothing_is_written(place, name):
    content = place / "a" / "b" / "content"
    (place / name).write_bytes(EXPORTS[name])
    before = outside(place)
    status, said = run(place, place / name, "--content", content, room="importing")
    assert status == 1
    assert name in said
    assert outside(place) == before
    assert not list(content.rglob("*.md"))


def test_what_may_go_out_goes_out_clean_and_pages_show_small_pictures(place):
    content = place / "a" / "b" / "content"
    big = {
        "files/Ảnh-to.jpg": photograph((2400, 1800)),
        "files/nho.png": picture(size=(40, 30)),
        "files/ve.svg": SVG.format('<path d="M0 0L9 9"/>').encode(),
    }
    page = GOOD + "![Cửa trái](/files/Ảnh-to.jpg)\n\n![Sơ đồ](/files/nho.png)\n"
    put(
        content,
        {f"files/{name}": raw for name, raw in SOUND.items()}
        | big
        | {"vi/trang/a.md": page.encode()},
    )
    built = build(content, place, "--no-speech")
    assert built.status == 0, built.log
    out = {file.name for file in (built.output / "files").iterdir()}
    assert out == {*SOUND, "Ảnh-to.jpg", "nho.png", "ve.svg"}
    for name, raw in SOUND.items():
        if not name.endswith((".png", ".jpg", ".jpeg", ".webp", ".gif")):
            assert (built.output / "files" / name).read_bytes() == raw
    assert not [
        file
        for file in built.output.rglob("*")
        if file.is_file() and b"DienThoai" in file.read_bytes()
    ]
    html = (built.output / "vi" / "trang" / "a" / "index.html").read_text("utf-8")
    shown = re.search(
        r'<img[^>]*src="[./]*(assets/[0-9a-f]+\.jpg)"[^>]*width="1600" height="2133"', html
    )
    assert shown, re.findall("<img[^>]*>", html)
    assert (built.output / shown[1]).stat().st_size < len(big["files/Ảnh-to.jpg"])
    assert re.search(r'<img[^>]*nho\.png"[^>]*width="40" height="30"', html)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy[1].endswith("form-action 'self'")
