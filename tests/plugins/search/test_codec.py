from plugins.search.codec import Pool
from plugins.search.segment import keys_of
from plugins.search.store import IndexedDocument, Store


def test_a_batch_is_gathered_by_field_and_key_and_told_in_their_order():
    pool = Pool()
    for posting in (
        ("title", b"", 0, 1.0, {"sinh": 1}),
        ("body", b"", 0, 1.0, {"sinh": 2, "khai": 1}),
        ("body", b"", 3, 1.0, {"khai": 4}),
    ):
        pool.add(posting)
    assert list(pool.iter_postings()) == [
        (("body", b"khai"), ([0, 3], [1, 4])),
        (("body", b"sinh"), ([0], [2])),
        (("title", b"sinh"), ([0], [1])),
    ]
    pool.cleanup()
    assert list(pool.iter_postings()) == []


def test_a_key_has_its_postings_beside_it_and_what_whoosh_wants_to_know_of_them(tmp_path):
    store = Store(tmp_path)
    store.update(
        [
            IndexedDocument("a", "1", (1.0, 1.0), {}, {"khai": 2}),
            IndexedDocument("b", "1", (1.0, 1.0), {}, {"khai": 5}),
        ],
        [],
    )
    with store.index.reader() as reader:
        ((leaf, _),) = reader.leaf_readers()
        ((key, found),) = leaf.iter_field("body")
        keys = keys_of(leaf)
        assert [*keys.postings_from("body", b"")] == [(b"khai", ((0, 1), (2, 5)))]
        assert keys.postings_of("body", b"khai") == ((0, 1), (2, 5))
        assert not keys.postings_of("title", b"khai") and not keys.postings_of("body", b"kha")
    assert (key, found.inlined_postings()) == (b"khai", ((0, 1), (2, 5), ()))
    assert (found.weight(), found.doc_frequency(), found.max_weight()) == (7, 2, 5)
    assert (found.min_id(), found.max_id()) == (0, 1)
