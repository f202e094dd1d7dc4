import pytest

from plugins.search.correct import correct, edits


@pytest.mark.parametrize(("typed", "meant"), [
    ("dang ky khia sinh", "dang ky khai sinh"), ("dagn ky ket hon", "dang ky ket hon"),
    ("dang ky ket honn", "dang ky ket hon"), ("giay phep lai xee", "giay phep lai xe"),
])
def test_a_slip_becomes_what_goes_with_its_neighbours(typed, meant, small):
    assert correct(small, typed.split())[0] == meant.split()


@pytest.mark.parametrize("typed", ["dang ky khai sinh", "khai", "1.00119 ct1", "1842", "dkkh"])
def test_what_is_right_or_a_code_stays(typed, small):
    assert correct(small, typed.split()) == (typed.split(), [])


def test_what_was_changed_is_told(small):
    assert correct(small, ["khia", "sinh"])[1] == [("khia", "khai")]


def test_all_slips_of_one_letter_are_tried():
    assert {"sinh", "inh", "isnh", "sihn", "sin", "sinhh", "tinh"} <= {*edits("sinh"), "sinh"}
