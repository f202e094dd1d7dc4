"""Texts are packed beside themselves, the same each time; what gains nothing is left alone."""

import gzip
import random

import brotli

from plugins.hosting.compress import compress
from plugins.run import Work


def test_a_text_is_packed_twice_and_the_same_again(tmp_path):
    text = "Mở cửa từ thứ hai đến thứ sáu. ".encode() * 100
    for name in ("one", "other"):
        (tmp_path / name / "vi").mkdir(parents=True)
        (tmp_path / name / "vi" / "index.html").write_bytes(text)
        (tmp_path / name / "vi" / "short.html").write_bytes(text[:1000])
        (tmp_path / name / "vi" / "sound.mp3").write_bytes(text)
        made = compress(tmp_path / name, Work(tmp_path / f"work-{name}"))
        assert made.count == 2
    found = {one.name: one.read_bytes() for one in (tmp_path / "one" / "vi").iterdir()}
    assert found.keys() == {
        *("index.html", "index.html.br", "index.html.gz", "short.html", "sound.mp3")
    }
    assert brotli.decompress(found["index.html.br"]) == text
    assert gzip.decompress(found["index.html.gz"]) == text
    for name in ("index.html.br", "index.html.gz"):
        assert (tmp_path / "other" / "vi" / name).read_bytes() == found[name]


def test_what_hardly_gets_smaller_is_not_packed(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "key.txt").write_bytes(random.Random(1).randbytes(5000))
    assert compress(tmp_path / "site", Work(tmp_path / "work")).count == 0
    assert [one.name for one in (tmp_path / "site").iterdir()] == ["key.txt"]
