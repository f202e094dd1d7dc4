import pytest

from plugins.search.cache_file import CacheFile


def test_what_is_cached_is_found_under_the_same_parameters_only(tmp_path):
    CacheFile(tmp_path / "one.cache", "a").write({"khai": "1"})
    same, other = CacheFile(tmp_path / "one.cache", "a"), CacheFile(tmp_path / "one.cache", "b")
    assert (same.found, same.values) == (True, {"khai": "1"})
    assert (other.found, other.values) == (False, {})


def test_what_is_forgotten_is_not_found(tmp_path):
    cached = CacheFile(tmp_path / "one.cache")
    cached.write({"khai": "1"})
    cached.forget()
    assert not CacheFile(tmp_path / "one.cache").found


def test_what_turns_out_true_after_all_is_kept_again(tmp_path):
    CacheFile(tmp_path / "one.cache").write({"khai": "1"})
    cached = CacheFile(tmp_path / "one.cache")
    cached.forget()
    cached.write({"khai": "1"})
    assert CacheFile(tmp_path / "one.cache").found


@pytest.mark.parametrize("damaged", [b"", b"[1", b'["x", {', b"\xff" * 99], ids=range(4))
def test_a_file_that_is_cut_short_or_another_is_as_none(damaged, tmp_path):
    (tmp_path / "one.cache").write_bytes(damaged)
    assert CacheFile(tmp_path / "one.cache").values == {}


def test_a_flipped_bit_or_a_file_of_another_name_is_not_believed(tmp_path):
    CacheFile(tmp_path / "one.cache").write({"khai": "1"})
    raw = (tmp_path / "one.cache").read_bytes()
    (tmp_path / "other.cache").write_bytes(raw)
    (tmp_path / "one.cache").write_bytes(raw.replace(b"1", b"2"))
    assert not CacheFile(tmp_path / "one.cache").found
    assert not CacheFile(tmp_path / "other.cache").found
