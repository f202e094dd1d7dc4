from plugins.search.segment import numbers_of, stream
from plugins.search.store import IndexedDocument, Store


def segment(folder, **documents):
    store = Store(folder)
    store.update(
        [IndexedDocument(name, "1", (1.0, 1.0), {}, body) for name, body in documents.items()], []
    )
    return store, store.index.reader().leaf_readers()[0][0]


def test_a_document_has_a_number_in_the_segment_it_is_in(tmp_path):
    _, reader = segment(tmp_path, a={"khai": 1}, b={"khai": 2})
    assert numbers_of(reader, {"b", "nowhere"}) == [1]


def test_a_document_that_was_taken_out_has_no_number(tmp_path):
    store, _ = segment(tmp_path, a={"khai": 1}, b={"khai": 2})
    store.update([], ["b"])
    ((reader, _),) = store.index.reader().leaf_readers()
    assert numbers_of(reader, {"a", "b"}) == [0]


def test_the_keys_of_a_field_come_in_order_with_the_documents_that_are_counted(tmp_path):
    _, reader = segment(tmp_path, a={"sinh": 1, "khai": 4}, b={"khai": 2})
    assert list(stream(reader, "body", 10, {10: 7, 11: 8}, None)) == [
        (b"khai", "body", {7: 4.0, 8: 2.0}),
        (b"sinh", "body", {7: 1.0}),
    ]
    assert list(stream(reader, "body", 10, {11: 8}, [b"khai", b"nowhere"])) == [
        (b"khai", "body", {8: 2.0})
    ]
