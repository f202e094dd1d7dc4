import shutil

import pytest

from plugins.search import build
from plugins.search.build import index
from plugins.search.files import files
from plugins.search.lexicon import lexicon

from .conftest import DOCUMENTS, WORDS, entries


def written(documents, cache):
    cache.mkdir(exist_ok=True)
    return list(files(index(entries(documents), lexicon(WORDS), "vi", cache)))


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
    shards = index(entries(), lexicon(WORDS), "vi", tmp_path).shards
    keys = " ".join(shard.keys for shard in shards).split()
    assert ("noi_cu" in keys) is bool(large) and "khai_sinh" in keys and "noi" in keys


def test_after_an_edit_only_its_own_keys_are_weighed(tmp_path, monkeypatch):
    written(DOCUMENTS, tmp_path)
    asked = []
    monkeypatch.setattr(build, "_codes", lambda *given: asked.append(given[-1]) or iter(()))
    title, field, body = DOCUMENTS[0]
    written([(title, field, body.replace("con", "cháu")), *DOCUMENTS[1:]], tmp_path)
    assert asked == [{"con", "cho_con", "con_tai", "chau", "cho_chau", "chau_tai"}]


def test_the_order_in_which_pages_come_does_not_matter(tmp_path):
    (tmp_path / "turned").mkdir()
    turned = list(files(index(entries()[::-1], lexicon(WORDS), "vi", tmp_path / "turned")))
    assert turned == written(DOCUMENTS, tmp_path / "cache")


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
    for name in ("shards.cache", "titles.cache", "whoosh.cache", "*.seg", "*.toc"):
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
