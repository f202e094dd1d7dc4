from plugins.search.coding import number
from plugins.search.shards import KeyShard
from plugins.search.vocabulary import common, frequencies, neighbours


def test_syllables_of_titles_know_what_stands_beside_them(small):
    assert "sinh" in small.usual("khai_") and "khai" in small.usual("_sinh")
    assert "ky" in small.usual("dang_") and small.usual("_khong co") == []
    assert small.vocabulary["dang"] > small.vocabulary["lai"] > 0


def test_syllables_of_a_quarter_of_many_documents_are_everywhere():
    often = {"2024": 1000, "cap": 1000, "cap_xe": 1000, "xe": 300}
    shard = KeyShard(" ".join(often), " ".join(f"{number(one)}AAA" for one in often.values()))
    assert common(frequencies(shard), 3999) == ["cap"]
    assert common(frequencies(shard), 4000) == []


def test_a_pair_is_usual_in_a_title_or_in_many_bodies():
    codes = {"cap_xe": "BB", "ky_ten": f"{number(30)}A", "o_day": f"{number(29)}A"}
    assert frequencies(KeyShard(" ".join(codes), " ".join(codes.values()))) == {
        "cap_xe": 1,
        "ky_ten": 30,
    }


def test_numbers_are_never_proposed(small):
    assert all(one.isalpha() for one in small.vocabulary)


def test_what_is_typed_becomes_what_most_often_stands_there():
    often = {"cap": 9, "xe": 7, "cap_xe": 3, "cap_the": 5, "ban_xe": 4, "2024": 1}
    assert dict(neighbours(often)) == {
        "_": "cap xe 2024",
        "_the": "cap",
        "_xe": "ban cap",
        "ban_": "xe",
        "cap_": "the xe",
    }
