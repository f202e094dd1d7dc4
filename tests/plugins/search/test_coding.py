import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.coding import decode, encode, level, number, numbers
from plugins.search.impacts import WeighedDocuments
from plugins.search.parameters import CODING


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back_as_they_went(values):
    assert list(numbers("".join(map(number, values)))) == values


def test_small_numbers_take_one_digit():
    assert [number(0), number(31), number(32)] == ["A", "f", "gB"]


def by_impact(impacts):
    """Documents by their impacts."""
    return {
        impact: [one for one in impacts if impacts[one] == impact] for impact in impacts.values()
    }


@given(
    st.dictionaries(st.integers(0, 100_000), st.floats(0.3, 90)),
    st.dictionaries(st.integers(0, 100_000), st.floats(0.3, 90)),
)
def test_postings_keep_their_documents_and_about_their_impacts(title, body):
    given_ = WeighedDocuments(len(title) + len(body), by_impact(title), by_impact(body))
    read = decode(encode(given_))
    assert read.frequency == given_.frequency
    for before, after in ((title, dict(read.title)), (body, dict(read.body))):
        assert after.keys() == before.keys()
        largest = max(before.values(), default=0)
        assert all(
            abs(after[one] - impact) <= largest * 0.1 + 0.15 for one, impact in before.items()
        )


@pytest.mark.parametrize(
    ("share", "expected"), [(1, CODING.levels), (0, 1), (0.25, round(CODING.levels / 2))]
)
def test_levels_are_finer_below(share, expected):
    assert level(share) == expected
