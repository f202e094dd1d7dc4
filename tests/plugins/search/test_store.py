from functools import partial

from plugins.search.segment import ALL, Span
from plugins.search.store import IndexedDocument, Store, one_by_one


def document(name, title, body, digest="1", size=(1.0, 1.0)):
    return IndexedDocument(name, digest, size, title, body)


def read(store, *names, only=ALL):
    places = store.places({name: place for place, name in enumerate(names)})
    return list(store.postings(places, only))


def test_what_is_written_is_read_in_order_of_keys(tmp_path):
    store = Store(tmp_path)
    touched = store.update(
        [document("a", {"khai": 1}, {"khai": 2, "sinh": 1}), document("b", {}, {"khai": 3})], []
    )
    assert touched == {"khai", "sinh"}
    assert read(store, "a", "b") == [("khai", {0: 1.0}, {0: 2.0, 1: 3.0}), ("sinh", {}, {0: 1.0})]


def test_an_empty_index_is_filled_in_segments_that_are_written_apart(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.search.store._LEAST", 1)
    made = [partial(document, name, {name: 1}, {"khai": 1}) for name in "abc"]
    Store(tmp_path).fill(made, one_by_one)
    store = Store(tmp_path)
    assert len(store.index.reader().leaf_readers()) == 2
    assert read(store, *"abc")[-1] == ("khai", {}, {0: 1, 1: 1, 2: 1})
    assert store.update([document("b", {}, {}, "2")], ["b"]) == {"b", "khai"}
    assert read(store, *"abc") == [("a", {0: 1}, {}), ("c", {2: 1}, {}), ("khai", {}, {0: 1, 2: 1})]


def test_keys_are_read_in_spans(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"b": 1}, {"a": 1, "b": 1, "c": 1})], [])
    spans = (Span("", "b"), Span("b", "c"), Span("c"))
    assert [key for span in spans for key, *_ in read(store, "a", only=span)] == ["a", "b", "c"]
    assert read(store, "a", only=spans[1]) == [("b", {0: 1}, {0: 1})]


def test_an_edit_touches_the_keys_that_went_and_those_that_came(tmp_path):
    Store(tmp_path).update(
        [document("a", {"khai": 1}, {"cu": 1}), document("b", {}, {"khai": 3})], []
    )
    store = Store(tmp_path)
    assert store.update([document("a", {"khai": 1}, {"moi": 1}, "2")], ["a"]) == {"cu", "moi"}
    assert read(store, "a", "b") == [("khai", {0: 1.0}, {1: 3.0}), ("moi", {}, {0: 1.0})]
    assert store.digests() == {"a": "2", "b": "1"}
    assert read(store, "a", "b", only={"moi", "nowhere"}) == [("moi", {}, {0: 1.0})]


def test_an_edit_that_changes_the_size_touches_all_keys(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"khai": 1}, {"sinh": 1})], [])
    assert store.update([document("a", {"khai": 1}, {"sinh": 1}, "2", (1.0, 1.25))], ["a"]) == {
        "khai",
        "sinh",
    }


def test_a_body_that_is_not_given_stays_as_it_was(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"khai": 1}, {"sinh": 2})], [])
    assert store.update([document("a", {"moi": 1}, None, "2")], ["a"]) == {"khai", "moi"}
    assert read(store, "a") == [("moi", {0: 1.0}, {}), ("sinh", {}, {0: 2.0})]


def test_a_document_that_is_gone_is_not_found(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"khai": 1}, {}), document("b", {"khai": 1}, {})], [])
    assert store.update([], ["a"]) == {"khai"}
    assert read(store, "b") == [("khai", {0: 1.0}, {})]


def test_what_edits_scattered_is_written_together_again(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.search.store._SCATTERED", 3)
    for number in range(9):
        Store(tmp_path).update([document(f"{number}", {"khai": 1}, {f"so_{number}": 2})], [])
    store = Store(tmp_path)
    assert len(store.index.reader().leaf_readers()) <= 4
    assert store.update([document("0", {"khai": 1}, {"so_0": 3}, "2")], ["0"]) == {"so_0"}
    assert read(store, *"012345678", only={"khai", "so_0", "so_5"}) == [
        ("khai", dict.fromkeys(range(9), 1), {}),
        ("so_0", {}, {0: 3}),
        ("so_5", {}, {5: 2}),
    ]


def test_an_index_of_another_form_is_not_kept(tmp_path):
    (tmp_path / "whoosh-1").mkdir()
    Store(tmp_path)
    assert not (tmp_path / "whoosh-1").exists()
