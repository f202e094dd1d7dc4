from itertools import chain

from plugins.search.impacts import Lengths, inverse_document_frequency, weigh

ALIKE = Lengths([10] * 10, 10)


def test_a_word_in_few_documents_is_worth_more():
    assert inverse_document_frequency(1, 100) > inverse_document_frequency(50, 100) > 0
    assert inverse_document_frequency(0, 100) == 0


def test_a_title_says_more_than_a_body():
    found = weigh({1: 1}, {2: 1}, ALIKE, ALIKE, 10)
    assert min(found.title) > max(found.body)


def test_a_short_title_says_more_than_a_long_one():
    found = weigh({1: 1, 2: 1}, {}, Lengths([10, 5, 20, *[10] * 7], 10), ALIKE, 10)
    assert found.title[max(found.title)] == [1] and found.title[min(found.title)] == [2]


def test_only_the_best_documents_are_kept_but_all_are_counted():
    found = weigh({}, {document: document + 1 for document in range(10)}, ALIKE, ALIKE, 3)
    assert found.frequency == 10
    assert sorted(chain(*found.body.values())) == [7, 8, 9]
    alike = weigh({2: 1}, dict.fromkeys((5, 4, 6), 1), ALIKE, ALIKE, 3)
    assert [*alike.title.values()] == [[2]] and sorted(chain(*alike.body.values())) == [4, 5]


def test_what_title_and_body_say_is_added_where_both_have_it():
    apart = weigh({1: 1, 2: 1}, {1: 1, 3: 2}, ALIKE, ALIKE, 10)
    (two,), (one,) = (
        [impact for impact, some in apart.title.items() if of in some] for of in (1, 2)
    )
    assert apart.frequency == 3 and [*apart.body.values()] == [[3]]
    body = weigh({}, {1: 1, 3: 2}, ALIKE, ALIKE, 10).body
    assert two == one + next(impact for impact, some in body.items() if 1 in some)
