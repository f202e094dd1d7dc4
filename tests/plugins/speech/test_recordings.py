"""Every page of a built portal can be heard, and the times told are those of its sound."""

import lzma
import random
import shutil
import subprocess

import pytest

from plugins.importing.run import import_export
from plugins.speech.mp3 import RATE, silence
from tests.conftest import ROOT, build
from tests.plugins.speech.recording_faults import faults, length, of_recording

pytestmark = [pytest.mark.voice, pytest.mark.slow]
RECORDS = ROOT.parent / "shared/data/procedures/dev-200.jsonl.xz"


def test_every_page_of_a_portal_can_be_heard(site, voice):
    assert list(faults(site.output)) == []


@pytest.mark.parametrize("count", [1, pytest.param(6, marks=pytest.mark.whole)])
def test_imported_records_can_be_heard(count, voice, tmp_path):
    if not RECORDS.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    with lzma.open(RECORDS, "rt", encoding="utf-8") as export:
        chosen = random.Random(4).sample(list(export), count)
    (tmp_path / "chosen.jsonl").write_text("".join(chosen), "utf-8")
    import_export(tmp_path / "chosen.jsonl", tmp_path / "content")
    built = build(tmp_path / "content", tmp_path)
    assert built.status == 0, built.log
    assert sum(page["audio"] is not None for page in built.pages) == count
    assert list(faults(built.output)) == []


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="this machine has no ffmpeg")
def test_a_decoder_makes_what_the_frames_say(site, voice):
    sound = site.output / "audio/vi/thu-tuc/dang-ky-khai-sinh.mp3"
    command = ["ffmpeg", "-v", "error", "-i", sound, "-f", "s16le", "-"]
    decoded = subprocess.run(command, check=True, capture_output=True)
    assert decoded.stderr == b""
    assert abs(len(decoded.stdout) / 2 / RATE * 1000 - length(sound)) < 1


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda mp3, vtt, html: mp3.write_bytes(mp3.read_bytes()[:-50]), "cut off"),
        (lambda mp3, vtt, html: mp3.write_bytes(mp3.read_bytes() + silence(60_000)), "ms told"),
        (lambda mp3, vtt, html: mp3.write_bytes(b""), "empty"),
        (
            lambda mp3, vtt, html: vtt.write_text(
                vtt.read_text("utf-8").replace("<00:00:0", "<00:09:0", 1), "utf-8"
            ),
            "word",
        ),
        (
            lambda mp3, vtt, html: html.write_text(
                html.read_text("utf-8").replace('id="s2"', ""), "utf-8"
            ),
            "not marked",
        ),
    ],
)
def test_what_is_spoilt_is_found(site, voice, tmp_path, spoil, fault):
    page = next(one for one in site.pages if one["url"] == "/vi/thu-tuc/dang-ky-khai-sinh/")
    mp3, html = (
        tmp_path / page["audio"].lstrip("/"),
        tmp_path / page["url"].lstrip("/") / "index.html",
    )
    for path in (mp3, mp3.with_suffix(".vtt"), html):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((site.output / path.relative_to(tmp_path)).read_bytes())
    assert list(of_recording(tmp_path, page)) == []
    spoil(mp3, mp3.with_suffix(".vtt"), html)
    assert any(fault in found for found in of_recording(tmp_path, page))
