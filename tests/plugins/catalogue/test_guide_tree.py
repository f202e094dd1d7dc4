"""The ways through a guide."""

from plugins.catalogue.guide_tree import GuideTree, address, chosen
from plugins.domain import Guide
from tests.plugins.catalogue.guide_case import HEADER, changed

TREE = GuideTree(Guide.model_validate(HEADER))


def places(tree, name):
    return [".".join(str(place) for _, place, _ in way) for way in tree.ways(name)]


def test_each_way_to_an_outcome_is_known():
    assert places(TREE, "khai-sinh") == ["1.1", "2.1"]
    assert places(TREE, "ban-sao") == ["3"]
    assert places(TREE, "cho-ai") == [""]


def test_no_more_ways_are_looked_for_than_asked():
    assert len(TREE.ways("khai-sinh", 1)) == 1


def test_the_most_questions_before_an_outcome_are_counted():
    assert TREE.longest == 2


def test_a_guide_that_leads_round_has_a_circle_and_no_ways():
    tree = GuideTree(changed("questions.1.choices.1.to", "cho-ai"))
    assert tree.circle == ("cho-ai", "noi-sinh", "cho-ai")
    assert tree.ways("khai-sinh") == () and tree.longest == 1


def test_many_questions_that_lead_to_each_other_are_no_trouble():
    questions = [
        {
            "name": f"q{n}",
            "question": "Chọn?",
            "choices": [{"answer": one, "to": f"q{n + 1}"} for one in ("a", "b")],
        }
        for n in range(50)
    ]
    outcomes = [{"name": "q50", "title": "Xong", "agency": "xa"}]
    tree = GuideTree(Guide(title="Dài", questions=questions, outcomes=outcomes))
    assert tree.longest == 50 and len(tree.ways("q50", 9)) == 9


def test_an_answer_is_found_by_its_words_whatever_their_case():
    assert chosen(TREE.first, "NGƯỜI LỚN").to == "ban-sao"
    assert chosen(TREE.first, "Nguoi lon") is None


def test_the_first_question_is_at_the_address_of_the_guide():
    assert address("/vi/huong-dan/a/", TREE, "cho-ai") == "/vi/huong-dan/a/"
    assert address("/vi/huong-dan/a/", TREE, "khong") == "/vi/huong-dan/a/khong/"
