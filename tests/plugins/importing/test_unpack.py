"""Packed exports: whole or nothing, in bounds."""

import gzip
import lzma
import zlib

import pytest

from plugins.importing import unpack as module
from plugins.importing.run import import_export

from .records import record, write_lines

LINES = 300


@pytest.fixture
def plain(tmp_path):
    rows = [record(codeNotation=f"9.{number:06}") for number in range(LINES)]
    return write_lines(tmp_path / "a.jsonl", *rows).read_bytes()


def imported(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    done = import_export(tmp_path / name, tmp_path / "content")
    return [problem.code for problem in done.problems], len(
        list((tmp_path / "content").rglob("*.md"))
    )


def broken(raw):
    """The bytes with one in the middle of the second half changed."""
    place = len(raw) * 3 // 4
    return raw[:place] + bytes([raw[place] ^ 0x55]) + raw[place + 1 :]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("cut.jsonl.gz", lambda raw: gzip.compress(raw)[:-30]),
        ("cut.jsonl.xz", lambda raw: lzma.compress(raw)[:-30]),
        ("half.jsonl.gz", lambda raw: gzip.compress(raw)[:5000]),
        ("broken.jsonl.gz", lambda raw: broken(gzip.compress(raw))),
        ("broken.jsonl.xz", lambda raw: broken(lzma.compress(raw))),
        ("sum.jsonl.gz", lambda raw: gzip.compress(raw)[:-8] + bytes(8)),
        ("head.jsonl.gz", lambda raw: b"\x1f\x8b" + bytes(40)),
        ("head.jsonl.xz", lambda raw: b"\xfd7zXZ\x00" + bytes(40)),
        ("behind.jsonl.xz", lambda raw: lzma.compress(raw) + b"rest"),
    ],
)
def test_of_a_damaged_file_nothing_is_imported(tmp_path, plain, name, pack):
    assert imported(tmp_path, name, pack(plain)) == (["export-packing-broken"], 0)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl.gz", gzip.compress),
        ("a.jsonl.xz", lzma.compress),
        ("b.jsonl.gz", lambda raw: gzip.compress(raw[:9_000]) + gzip.compress(raw[9_000:])),
        (
            "b.jsonl.xz",
            lambda raw: lzma.compress(raw[:9_000]) + lzma.compress(raw[9_000:]) + bytes(8),
        ),
    ],
)
def test_a_whole_file_is_imported_also_when_it_was_packed_in_parts(tmp_path, plain, name, pack):
    assert imported(tmp_path, name, pack(plain)) == ([], LINES)


def test_a_bomb_is_told_before_it_has_filled_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 3_000_000)
    for name, pack in (("a.json.gz", gzip.compress), ("a.json.xz", lzma.compress)):
        assert imported(tmp_path, name, pack(bytes(40_000_000))) == (["export-too-big"], 0)


def test_a_file_that_asks_for_all_of_the_memory_is_told(tmp_path):
    head = lzma.compress(
        b"{}", format=lzma.FORMAT_XZ, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}]
    )
    # The size of the dictionary stands in the block's header, behind the stream's twelve bytes,
    # with its own sum.
    block = bytearray(head[12 : 12 + (head[12] + 1) * 4])
    block[block.index(b"\x21\x01") + 2] = 38
    block[-4:] = zlib.crc32(bytes(block[:-4])).to_bytes(4, "little")
    asked = head[:12] + bytes(block) + head[12 + len(block) :]
    assert imported(tmp_path, "a.json.xz", asked) == (["export-packing-broken"], 0)
