from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.shards import (
    SIZE,
    groups,
    pack,
    read_posts,
    read_script,
    script,
    signposts,
    write_posts,
)

KEYS = st.dictionaries(
    st.text("abc_", min_size=1, max_size=8), st.text("AB", max_size=SIZE // 3), max_size=60
)


def test_a_script_comes_back_and_cannot_close_its_element():
    text = script("b1", "i/0", ["</script>", "\u2028"])
    assert "<" not in text and "\u2028" not in text
    assert read_script(text) == ("b1", "i/0", ["</script>", "\u2028"])


@given(KEYS)
def test_every_key_is_in_the_shard_where_its_signpost_leads(keys):
    shards = list(pack(sorted(keys.items())))
    posts = read_posts(write_posts(signposts(shards)))
    for key in keys:
        assert key in dict(shards[bisect_right(posts, key) - 1])


def test_signposts_are_written_as_what_they_do_not_have_in_common():
    assert write_posts(["", "dang_k", "dang_l", "e"]) == "AAdang_kFlAe"


@given(KEYS)
def test_shards_stay_about_the_size_asked_for(keys):
    for shard in pack(sorted(keys.items())):
        assert len(shard) == 1 or sum(len(key) + len(code) + 2 for key, code in shard) <= SIZE


def test_shards_end_where_their_signposts_are_short():
    keys = sorted(
        f"{first}_{second}"
        for first in ("ban", "bang", "cap")
        for second in map(str, range(100, 180))
    )
    posts = signposts(list(pack((key, "A" * 12) for key in keys)))
    assert posts == ["", "bang", "c"]


def test_documents_are_grouped_in_order():
    assert [one for group in groups(list(range(40))) for one in group] == list(range(40))
