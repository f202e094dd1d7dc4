from plugins.search.impacts import Lengths, inverse_document_frequency, weigh

ALIKE = Lengths([10] * 10, 10)


def test_a_word_in_few_documents_is_worth_more():
    assert inverse_document_frequency(1, 100) > inverse_document_frequency(50, 100) > 0
    assert inverse_document_frequency(0, 100) == 0


def test_a_title_says_more_than_a_body():
    found = weigh({1: 1}, {2: 1}, ALIKE, ALIKE, 10)
    assert found.title[0][1] > found.body[0][1]


def test_a_short_title_says_more_than_a_long_one():
    found = weigh({1: 1, 2: 1}, {}, Lengths([10, 5, 20, *[10] * 7], 10), ALIKE, 10)
    assert [document for document, _ in found.title] == [1, 2]


def test_only_the_best_documents_are_kept_but_all_are_counted():
    found = weigh({}, {document: document + 1 for document in range(10)}, ALIKE, ALIKE, 3)
    assert found.frequency == 10
    assert [document for document, _ in found.body] == [9, 8, 7]
