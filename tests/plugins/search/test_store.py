from plugins.search.store import Document, Store


def document(name, title, body, digest="1", size=(1.0, 1.0)):
    return Document(name, digest, size, title, body)


def read(store, *names, only=None):
    return list(store.postings({name: place for place, name in enumerate(names)}, only))


def test_what_is_written_is_read_in_order_of_keys(tmp_path):
    store = Store(tmp_path)
    touched = store.update([document("a", {"khai": 1}, {"khai": 2, "sinh": 1}), document("b", {}, {"khai": 3})], [])
    assert touched == {"khai", "sinh"}
    assert read(store, "a", "b") == [("khai", {0: 1.0}, {0: 2.0, 1: 3.0}), ("sinh", {}, {0: 1.0})]


def test_an_edit_touches_the_keys_that_went_and_those_that_came(tmp_path):
    Store(tmp_path).update([document("a", {"khai": 1}, {"cu": 1}), document("b", {}, {"khai": 3})], [])
    store = Store(tmp_path)
    assert store.update([document("a", {"khai": 1}, {"moi": 1}, "2")], ["a"]) == {"cu", "moi"}
    assert read(store, "a", "b") == [("khai", {0: 1.0}, {1: 3.0}), ("moi", {}, {0: 1.0})]
    assert store.digests() == {"a": "2", "b": "1"}
    assert read(store, "a", "b", only={"moi", "nowhere"}) == [("moi", {}, {0: 1.0})]


def test_an_edit_that_changes_the_size_touches_all_keys(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"khai": 1}, {"sinh": 1})], [])
    assert store.update([document("a", {"khai": 1}, {"sinh": 1}, "2", (1.0, 1.25))], ["a"]) == {"khai", "sinh"}


def test_a_document_that_is_gone_is_not_found(tmp_path):
    store = Store(tmp_path)
    store.update([document("a", {"khai": 1}, {}), document("b", {"khai": 1}, {})], [])
    assert store.update([], ["a"]) == {"khai"}
    assert read(store, "b") == [("khai", {0: 1.0}, {})]
