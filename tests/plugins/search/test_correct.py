import pytest

from plugins.search.correct import composed, correct, edits


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang ky khia sinh", "dang ky khai sinh"),
        ("dagn ky ket hon", "dang ky ket hon"),
        ("dang ky ket honn", "dang ky ket hon"),
        ("giay phep lai xee", "giay phep lai xe"),
    ],
)
def test_a_slip_becomes_what_goes_with_its_neighbours(typed, meant, small):
    assert correct(small, typed.split())[0] == meant.split()


def test_a_word_of_everyday_is_no_slip_whatever_it_stands_beside(small):
    assert correct(small, ["phep", "laj", "xe"])[0] == ["phep", "lai", "xe"]
    assert correct(small, ["phep", "lay", "xe"]) == (["phep", "lay", "xe"], [])


@pytest.mark.parametrize("typed", ["dang ky khai sinh", "khai", "1.00119 ct1", "1842", "dkkh"])
def test_what_is_right_or_a_code_stays(typed, small):
    assert correct(small, typed.split()) == (typed.split(), [])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng kys khai sinh", "dang ky khai sinh"),
        ("dawngd kys keets hoon", "dang ky ket hon"),
        ("nuwowcs", "nuoc"),
        ("nwowcs ngoaif", "nuoc ngoai"),
        ("giaays pheps lais xe", "giay phep lai xe"),
        ("xajc", "xajc"),
    ],
)
def test_keys_of_an_input_method_that_was_off_become_the_word(typed, meant, small):
    assert correct(small, typed.split())[0] == meant.split()


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("dduwowngf", "duong"),
        ("quyeenf", "quyen"),
        ("thuwr", "thu"),
        ("tw", "tu"),
        ("hojc", "hoc"),
        ("giowf", "gio"),
        ("khaaru", "khau"),
        ("yeeu", "yeu"),
        ("zzz", "zzz"),
        ("", ""),
    ],
)
def test_telex_keys_make_a_word_without_marks(keys, word):
    assert composed(keys) == word


def test_what_was_changed_is_told(small):
    assert correct(small, ["khia", "sinh"])[1] == [("khia", "khai")]


def test_all_slips_of_one_letter_are_tried():
    assert {"sinh", "inh", "isnh", "sihn", "sin", "sinhh", "tinh"} <= {*edits("sinh"), "sinh"}
