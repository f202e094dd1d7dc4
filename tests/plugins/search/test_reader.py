def test_a_key_that_is_nowhere_has_no_documents(small):
    assert small.postings("khong_co").frequency == 0


def test_only_the_shards_that_are_needed_are_read(small):
    fresh = type(small)(small.folder)
    fresh.postings("khai_sinh")
    assert sorted(name[0] for name in fresh._shards) == ["i", "m"]
