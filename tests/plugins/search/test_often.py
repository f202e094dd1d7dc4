from plugins.search.often import needed
from plugins.search.reader import Reader
from plugins.search.shards import shard_of


def test_only_the_shards_that_a_question_needs_are_named(small):
    every = {
        file.relative_to(small.folder).with_suffix("").as_posix()
        for file in small.folder.rglob("*.js")
    }
    names = needed(Reader(small.folder), ["đăng ký kết hôn"])
    assert {"d", "i"} <= {name[0] for name in names}
    assert set(names) < every - {"m", "v", "f"}


def test_of_no_question_there_is_nothing(small):
    assert needed(Reader(small.folder), []) == []


def test_first_letters_are_not_looked_up_where_nothing_like_them_was_asked(small):
    index = Reader(small.folder)
    letters = f"i/{shard_of('~dkkh', index.manifest['shards'])}"
    assert letters not in needed(index, ["đăng ký kết hôn"])
    assert letters in needed(index, ["dkkh"])
