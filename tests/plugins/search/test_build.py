import json
import shutil

import pytest

from plugins.search import build
from plugins.search.build import files, index
from plugins.search.lexicon import Lexicon, lexicon
from plugins.search.shards import read_script

from .conftest import DOCUMENTS, WORDS, entries


def written(documents, cache):
    cache.mkdir(exist_ok=True)
    return dict(files(index(entries(documents), lexicon(WORDS), "vi", cache)).texts)


CHANGES = {
    "a body is edited": [
        *DOCUMENTS[:3],
        (DOCUMENTS[3][0], DOCUMENTS[3][1], "Khác hẳn."),
        *DOCUMENTS[4:],
    ],
    "a title is edited": [("Khai sinh cho trẻ em", *DOCUMENTS[0][1:]), *DOCUMENTS[1:]],
    "a document is added": [*DOCUMENTS, ("Trợ cấp xã hội hằng tháng", "Xã hội", "Người cao tuổi.")],
    "a document is taken out": DOCUMENTS[1:],
    "nothing is changed": DOCUMENTS,
}


@pytest.mark.parametrize("large", [10, 500])
@pytest.mark.parametrize("change", CHANGES)
def test_a_build_after_an_edit_is_the_same_bytes_as_a_clean_one(
    change, large, tmp_path, monkeypatch
):
    monkeypatch.setattr(build, "_LARGE", large)
    written(DOCUMENTS, tmp_path / "kept")
    assert written(CHANGES[change], tmp_path / "kept") == written(CHANGES[change], tmp_path / "new")


@pytest.mark.parametrize("large", [0, 500])
def test_a_pair_that_a_single_body_has_is_a_key_where_documents_are_few(
    large, tmp_path, monkeypatch
):
    monkeypatch.setattr(build, "_LARGE", large)
    codes = index(entries(), lexicon(WORDS), "vi", tmp_path).codes
    assert ("noi_cu" in codes) is bool(large) and "khai_sinh" in codes and "noi" in codes


def test_after_an_edit_only_its_own_keys_are_weighed(tmp_path, monkeypatch):
    written(DOCUMENTS, tmp_path)
    asked = []
    monkeypatch.setattr(build, "_codes", lambda *given: asked.append(given[-1]) or iter(()))
    title, field, body = DOCUMENTS[0]
    written([(title, field, body.replace("con", "cháu")), *DOCUMENTS[1:]], tmp_path)
    assert asked == [{"con", "cho_con", "con_tai", "chau", "cho_chau", "chau_tai"}]


def test_the_order_in_which_pages_come_does_not_matter(tmp_path):
    assert (
        written(DOCUMENTS, tmp_path / "one").keys() == written(DOCUMENTS, tmp_path / "two").keys()
    )
    (tmp_path / "three").mkdir()
    turned = dict(files(index(entries()[::-1], lexicon(WORDS), "vi", tmp_path / "three")).texts)
    assert turned == written(DOCUMENTS, tmp_path / "one")


def test_all_files_of_a_build_bear_its_name(tmp_path):
    builds = {read_script(text)[0] for text in written(DOCUMENTS, tmp_path / "cache").values()}
    assert len(builds) == 1
    assert builds != {
        read_script(text)[0] for text in written(DOCUMENTS[1:], tmp_path / "other").values()
    }


DAMAGE = {
    "emptied": lambda raw, _: b"",
    "halved": lambda raw, _: raw[: len(raw) // 2],
    "a bit flipped": lambda raw, _: raw[:-40] + bytes([raw[-40] ^ 4]) + raw[-39:],
    "another's": lambda _, other: other,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_is_made_anew(damage, tmp_path):
    edited = written(DOCUMENTS[1:], tmp_path / "clean")
    written(DOCUMENTS[::2], tmp_path / "other")
    written(DOCUMENTS, tmp_path / "cache")
    for name in ("codes.cache", "titles.cache", "whoosh.cache", "*.seg", "*.toc"):
        cache = shutil.copytree(tmp_path / "cache", tmp_path / f"of {name.strip('*.')}")
        [file] = cache.rglob(name)
        other = next((tmp_path / "other").rglob(name)).read_bytes()
        file.write_bytes(DAMAGE[damage](file.read_bytes(), other))
        assert written(DOCUMENTS[1:], cache) == edited, name


def test_a_build_that_was_stopped_half_way_leaves_no_trace(tmp_path, monkeypatch):
    written(DOCUMENTS, tmp_path / "cache")
    with monkeypatch.context() as patched:
        patched.setattr(build, "_codes", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            written(DOCUMENTS[1:], tmp_path / "cache")
    assert written(DOCUMENTS[1:], tmp_path / "cache") == written(DOCUMENTS[1:], tmp_path / "new")


def test_copies_of_a_procedure_for_other_places_know_the_first(tmp_path):
    texts = written(DOCUMENTS, tmp_path / "cache")
    documents = [
        one for name in texts if name.startswith("d/") for one in read_script(texts[name])[2]
    ]
    copies = [one for one in documents if one[0].startswith("Cấp đổi thẻ căn cước")]
    assert len(copies[0]) == 5 and documents[copies[1][5]] == copies[0]


def test_a_portal_without_pages_has_an_index_too(tmp_path):
    texts = dict(files(index([], Lexicon(), "vi", tmp_path)).texts)
    assert json.loads(json.dumps(read_script(texts["m.js"])[2]))["documents"] == 0
