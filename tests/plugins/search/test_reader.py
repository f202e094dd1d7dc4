import shutil

import pytest

from plugins.search.build import index
from plugins.search.entry import Entry, Facets
from plugins.search.lexicon import lexicon
from plugins.search.query import ask
from plugins.search.reader import Reader, ShardBroken
from plugins.search.shards import script

from .conftest import WORDS, text, write


def test_a_key_that_is_nowhere_has_no_documents(small):
    assert small.postings("khong_co").frequency == 0


def test_only_the_shards_that_are_needed_are_read(small):
    fresh = type(small)(small.folder)
    fresh.postings("khai_sinh")
    assert sorted(name[0] for name in fresh._shards) == ["i", "m"]


def test_a_file_that_is_gone_or_cut_short_is_told_from_a_mistake_of_ours(small, tmp_path):
    folder = shutil.copytree(small.folder, tmp_path / "vi")
    (folder / "f.js").unlink()
    (folder / "v.js").write_text((folder / "v.js").read_text("utf-8")[:90], "utf-8")
    for name in ("f", "v"):
        with pytest.raises(ShardBroken):
            Reader(folder).shard(name)
    (folder / "m.js").write_text(script("", "m", '{"shards":1}'), "utf-8")
    with pytest.raises(KeyError):
        ask(Reader(folder), "khai sinh")


@pytest.mark.parametrize("titles", [[], ["A"], ["§"]])
def test_an_index_of_nothing_or_next_to_nothing_is_asked_like_any_other(titles, tmp_path):
    made = [Entry(title, "/vi/", title, text(b""), Facets("", "", "", "")) for title in titles]
    (tmp_path / "cache").mkdir()
    index_of_little = write(tmp_path / "vi", index(made, lexicon(WORDS), "vi", tmp_path / "cache"))
    for question in ("giấy khai sinh", "x", "dkkh", '"khai sinh"', "1.001193", ""):
        assert ask(index_of_little, question).hits == ()
