import pytest

from plugins.search.kept import Kept


def test_what_is_kept_is_found_under_the_same_seal_only(tmp_path):
    Kept(tmp_path / "one.json", "a").keep({"khai": "1"})
    same, other = Kept(tmp_path / "one.json", "a"), Kept(tmp_path / "one.json", "b")
    assert (same.found, same.values) == (True, {"khai": "1"})
    assert (other.found, other.values) == (False, {})


def test_what_is_forgotten_is_not_found(tmp_path):
    kept = Kept(tmp_path / "one.json")
    kept.keep({"khai": "1"})
    kept.forget()
    assert not Kept(tmp_path / "one.json").found


def test_what_turns_out_true_after_all_is_kept_again(tmp_path):
    Kept(tmp_path / "one.json").keep({"khai": "1"})
    kept = Kept(tmp_path / "one.json")
    kept.forget()
    kept.keep({"khai": "1"})
    assert Kept(tmp_path / "one.json").found


@pytest.mark.parametrize("text", ["", "[1", '["x", {', "\udcff"])
def test_a_file_cut_short_is_as_none(text, tmp_path):
    (tmp_path / "one.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert Kept(tmp_path / "one.json").values == {}
