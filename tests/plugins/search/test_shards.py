from bisect import bisect_right
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.search import shards
from plugins.search.shards import (
    SIZE,
    groups,
    pack,
    read_posts,
    read_script,
    repack,
    script,
    signposts,
    write_posts,
    written,
)

KEYS = st.dictionaries(
    st.text("abc_", min_size=1, max_size=8),
    st.text("AB", min_size=1, max_size=SIZE // 3),
    max_size=60,
)


def test_a_script_comes_back_and_cannot_close_its_element():
    text = script("b1", "i/0", written(["</script>", "\u2028"]))
    assert "<" not in text and "\u2028" not in text
    assert read_script(text) == ("b1", "i/0", ["</script>", "\u2028"])


@given(KEYS)
def test_every_key_is_in_the_shard_where_its_signpost_leads(keys):
    packed = list(pack(sorted(keys.items())))
    posts = read_posts(write_posts(signposts(packed)))
    for key in keys:
        assert key in dict(packed[bisect_right(posts, key) - 1].coded())


def test_signposts_are_written_as_what_they_do_not_have_in_common():
    assert write_posts(["", "dang_k", "dang_l", "e"]) == "AAdang_kFlAe"


@given(KEYS)
def test_shards_stay_about_the_size_asked_for(keys):
    for shard in pack(sorted(keys.items())):
        assert len([*shard.coded()]) == 1 or len(shard.keys) + len(shard.codes) + 2 <= SIZE


def test_shards_end_where_their_signposts_are_short():
    keys = sorted(
        f"{first}_{second}"
        for first in ("ban", "bang", "cap")
        for second in map(str, range(100, 180))
    )
    posts = signposts(list(pack((key, "A" * 12) for key in keys)))
    assert posts == ["", "bang", "c"]


def some(chance, most, *lengths):
    """At most so many keys, with codes of some of these lengths."""
    keys = ("".join(chance.choices("abc_", k=chance.randint(1, 6))) for _ in range(most))
    return {key: "A" * chance.choice(lengths) for key in keys}


def test_shards_with_some_keys_changed_are_those_of_all_keys_packed_anew(monkeypatch):
    monkeypatch.setattr(shards, "SIZE", 200)
    chance, kept, of = Random(1), 0, 0
    for _ in range(200):
        before = some(chance, chance.choice((0, 9, 400)), 1, 3, 8, 20, 190)
        gone = dict.fromkeys(chance.sample(sorted(before), min(len(before), 2)), "")
        changed = {**gone, **some(chance, chance.randint(0, 3), 0, 1, 5, 150)}
        after = {key: code for key, code in {**before, **changed}.items() if code}
        packed = list(pack(sorted(before.items())))
        repacked = [shard for shard in repack(packed, changed) if shard.keys]
        assert repacked == list(pack(sorted(after.items())))
        kept += sum(any(one is other for other in packed) for one in repacked)
        of += len(repacked)
    assert kept > of / 2


def test_documents_are_grouped_in_order():
    assert [one for group in groups(list(range(40))) for one in group] == list(range(40))
