from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.search import shards
from plugins.search.shards import (
    SIZE,
    groups,
    pack,
    read_script,
    repack,
    script,
    shard_of,
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
def test_every_key_is_in_the_shard_that_its_checksum_says(keys):
    packed = pack(keys.items())
    for key, code in keys.items():
        assert dict(packed[shard_of(key, len(packed))].coded())[key] == code


def test_shards_have_about_the_size_asked_for():
    keys = {f"key_{place}": "A" * 20 for place in range(3000)}
    sizes = [shard.letters for shard in pack(keys.items())]
    assert SIZE / 1.5 < sum(sizes) / len(sizes) < SIZE * 1.5


def test_the_keys_of_a_shard_are_in_order_whatever_order_they_come_in():
    keys = [(f"key_{place}", "A") for place in range(300)]
    assert pack(keys) == pack(keys[::-1])


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
        packed = pack(before.items())
        repacked = repack(packed, changed)
        assert repacked == pack(after.items())
        kept += sum(any(one is other for other in packed) for one in repacked)
        of += len(repacked)
    assert kept > of / 2


def test_documents_are_grouped_in_order():
    assert [one for group in groups(list(range(40))) for one in group] == list(range(40))
