"""The files of an index: which of them an edit changes, and by what they are known."""

from functools import partial

import pytest

from plugins.search import shards
from plugins.search.build import index
from plugins.search.files import MANIFEST, files
from plugins.search.lexicon import Lexicon, lexicon
from plugins.search.shards import read_script

from .conftest import DOCUMENTS, WORDS, entries


@pytest.fixture
def of(tmp_path, monkeypatch):
    """The files of an index of documents, by their paths."""
    monkeypatch.setattr(shards, "SIZE", 30)  # so that they are many
    return partial(made, tmp_path)


def made(cache, documents):
    built = index(entries(documents), lexicon(WORDS), "vi", cache)
    return {one.path: one for one in files(built)}


def test_the_manifest_says_by_which_digests_the_others_are_known(of):
    found = of(DOCUMENTS)
    digests = read_script(found.pop(MANIFEST).text)[2]["digests"]
    for path, (_, text, digest) in found.items():
        said, name, _ = read_script(text)
        assert said == digest and path == f"{name}.js"
        assert digest in digests[name.partition("/")[0]].split()


def test_an_edit_changes_its_shards_and_their_neighbours_alone(of):
    before = of(DOCUMENTS)
    title, field, body = DOCUMENTS[0]
    after = of([(title, field, body.replace("tại xã", "tại xóm")), *DOCUMENTS[1:]])
    changed = {path for path, one in after.items() if one != before.get(path)}
    assert {path[0] for path in changed} == {"i", "m"} and len(changed) < len(after) - 99
    known = {one.digest for one in before.values()}
    assert {path for path, one in after.items() if one.digest not in known} == changed - {MANIFEST}


def test_copies_of_a_procedure_for_other_places_know_the_first(of):
    found = of(DOCUMENTS)
    documents = [
        one for path in found if path[0] == "d" for one in read_script(found[path].text)[2]
    ]
    copies = [one for one in documents if one[0].startswith("Cấp đổi thẻ căn cước")]
    assert len(copies[0]) == 6 and documents[copies[1][6]] == copies[0]


def test_a_portal_without_pages_has_an_index_too(tmp_path):
    found = {one.path: one for one in files(index([], Lexicon(), "vi", tmp_path))}
    assert read_script(found[MANIFEST].text)[2]["documents"] == 0
    assert read_script(found["i/0.js"].text)[2] == ["", "", {}, {}]
