from plugins.search.segment import Span, keys_of, numbers_of, stream
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


def test_the_keys_of_a_field_come_in_order_all_of_them_or_those_that_are_asked_for(tmp_path):
    _, reader = segment(tmp_path, a={"sinh": 1, "khai": 4}, b={"khai": 2})
    keys, khai, sinh = keys_of(reader), (b"khai", ((0, 1), (4, 2))), (b"sinh", ((0,), (1,)))
    assert list(stream(keys, "body", Span())) == [khai, sinh]
    assert list(stream(keys, "body", Span("", "sinh"))) == [khai]
    assert list(stream(keys, "body", Span("khaj"))) == [sinh]
    assert list(stream(keys, "body", [b"khai", b"nowhere"])) == [khai]
