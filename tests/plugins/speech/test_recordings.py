"""Every page of a built portal can be heard, and the times told are those of its sound."""
import lzma
import random

import pytest

from plugins.catalogue.importing.run import import_export
from tests.conftest import ROOT, build
from tests.plugins.speech.recorded import faults, of_recording

pytestmark = [pytest.mark.voice, pytest.mark.slow]
RECORDS = ROOT.parent / "shared/data/procedures/dev-200.jsonl.xz"
#: All 200 take ten minutes.
SAMPLED = 10


def test_every_page_of_the_example_can_be_heard(example, voice):
    assert list(faults(example.output)) == []


def test_imported_records_can_be_heard(voice, tmp_path):
    if not RECORDS.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    with lzma.open(RECORDS, "rt", encoding="utf-8") as export:
        chosen = random.Random(4).sample(list(export), SAMPLED)
    (tmp_path / "chosen.jsonl").write_text("".join(chosen), "utf-8")
    import_export(tmp_path / "chosen.jsonl", tmp_path / "content")
    built = build(tmp_path / "content", tmp_path)
    assert built.status == 0, built.log
    assert sum(page["audio"] is not None for page in built.pages) == SAMPLED
    assert list(faults(built.output)) == []


@pytest.mark.parametrize(("spoil", "fault"), [
    (lambda mp3, vtt, html: mp3.write_bytes(mp3.read_bytes()[:-4000]), "ms told"),
    (lambda mp3, vtt, html: mp3.write_bytes(b""), "empty"),
    (lambda mp3, vtt, html: vtt.write_text(vtt.read_text("utf-8").replace("<00:00:0", "<00:09:0", 1), "utf-8"), "word"),
    (lambda mp3, vtt, html: html.write_text(html.read_text("utf-8").replace('id="s2"', ""), "utf-8"), "not marked"),
])
def test_what_is_spoilt_is_found(example, voice, tmp_path, spoil, fault):
    page = next(one for one in example.pages if one["url"] == "/vi/thu-tuc/dang-ky-khai-sinh/")
    mp3, html = tmp_path / page["audio"].lstrip("/"), tmp_path / page["url"].lstrip("/") / "index.html"
    for path in (mp3, mp3.with_suffix(".vtt"), html):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((example.output / path.relative_to(tmp_path)).read_bytes())
    assert list(of_recording(tmp_path, page)) == []
    spoil(mp3, mp3.with_suffix(".vtt"), html)
    assert any(fault in found for found in of_recording(tmp_path, page))
