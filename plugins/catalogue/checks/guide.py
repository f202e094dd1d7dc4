"""What is wrong in a guide: a question that leads nowhere, an outcome that says nothing, a case of
the editor's table that ends elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...domain import ContentRule, Found, Guide, GuideCase, GuideOutcome, GuideQuestion
from ...text.near import near
from ..guide_tree import MOST_WAYS, GuideTree, chosen

#: Words of a question that are read at one go.
LONGEST_QUESTION = 20


def _target_unknown(guide: Guide) -> Iterator[Found]:
    known = GuideTree(guide).nodes
    for place, question in enumerate(guide.questions):
        for which, choice in enumerate(question.choices):
            if choice.to not in known:
                values: dict[str, object] = {"given": choice.to, "nearest": near(choice.to, known)}
                yield f"questions.{place}.choices.{which}.to", values


def _name_twice(guide: Guide) -> Iterator[Found]:
    seen = set[str]()
    for place, node in _places(guide):
        if node.name in seen:
            yield f"{place}.name", {"given": node.name}
        seen.add(node.name)


def _unreachable(guide: Guide) -> Iterator[Found]:
    reached = GuideTree(guide).reached
    for place, node in _places(guide):
        if node.name not in reached:
            yield place, {"given": node.name}


def _circle(guide: Guide) -> Iterator[Found]:
    if circle := GuideTree(guide).circle:
        at = next(
            place for place, question in enumerate(guide.questions) if question.name == circle[0]
        )
        yield f"questions.{at}", {"given": " → ".join(circle)}


def _places(guide: Guide) -> Iterator[tuple[str, GuideQuestion | GuideOutcome]]:
    yield from ((f"questions.{place}", one) for place, one in enumerate(guide.questions))
    yield from ((f"outcomes.{place}", one) for place, one in enumerate(guide.outcomes))


def _answer_twice(guide: Guide) -> Iterator[Found]:
    for place, question in enumerate(guide.questions):
        counts = Counter(one.answer.casefold() for one in question.choices)
        for which, choice in enumerate(question.choices):
            if counts[choice.answer.casefold()] > 1:
                yield f"questions.{place}.choices.{which}", {"given": choice.answer}
                break


def _one_choice(guide: Guide) -> Iterator[Found]:
    for place, question in enumerate(guide.questions):
        if len(question.choices) == 1:
            yield f"questions.{place}", {"given": question.question}


def _long_question(guide: Guide) -> Iterator[Found]:
    for place, question in enumerate(guide.questions):
        if (length := len(question.question.split())) > LONGEST_QUESTION:
            yield f"questions.{place}.question", {"length": length, "most": LONGEST_QUESTION}


def _many_ways(guide: Guide) -> Iterator[Found]:
    tree = GuideTree(guide)
    for place, node in _places(guide):
        if len(tree.ways(node.name, MOST_WAYS + 1)) > MOST_WAYS:
            yield place, {"given": node.name, "most": MOST_WAYS}


def _empty_outcome(guide: Guide) -> Iterator[Found]:
    for place, outcome in enumerate(guide.outcomes):
        if not (outcome.steps or outcome.agency or outcome.link or outcome.nothing):
            yield f"outcomes.{place}", {"given": outcome.title}


def _nothing_yet_something(guide: Guide) -> Iterator[Found]:
    for place, outcome in enumerate(guide.outcomes):
        if outcome.nothing and outcome.steps:
            yield f"outcomes.{place}.nothing", {"given": outcome.title}


def _nothing_unexplained(guide: Guide) -> Iterator[Found]:
    for place, outcome in enumerate(guide.outcomes):
        if outcome.nothing and not (outcome.reason and outcome.legal_resources):
            yield f"outcomes.{place}.nothing", {"given": outcome.title}


def _case_outcome_unknown(guide: Guide) -> Iterator[Found]:
    known = [one.name for one in guide.outcomes]
    for place, case in enumerate(guide.cases):
        if case.outcome not in known:
            values: dict[str, object] = {
                "given": case.outcome,
                "nearest": near(case.outcome, known),
            }
            yield f"cases.{place}.outcome", values


def _case_answer_unknown(guide: Guide) -> Iterator[Found]:
    for place, case in enumerate(guide.cases):
        end, left = _followed(guide, case)
        if left and isinstance(end, GuideQuestion):
            answers = [one.answer for one in end.choices]
            yield (
                f"cases.{place}.answers.{len(case.answers) - len(left)}",
                {
                    "given": left[0],
                    "question": end.question,
                    "choices": "; ".join(answers),
                    "nearest": near(left[0], answers),
                },
            )


def _case_unfinished(guide: Guide) -> Iterator[Found]:
    for place, case in enumerate(guide.cases):
        end, left = _followed(guide, case)
        if not left and isinstance(end, GuideQuestion):
            yield f"cases.{place}", {"who": case.who, "question": end.question}


def _case_too_long(guide: Guide) -> Iterator[Found]:
    for place, case in enumerate(guide.cases):
        end, left = _followed(guide, case)
        if left and isinstance(end, GuideOutcome):
            yield f"cases.{place}", {"who": case.who, "given": left[0], "outcome": end.name}


def _case_elsewhere(guide: Guide) -> Iterator[Found]:
    known = {one.name for one in guide.outcomes}
    for place, case in enumerate(guide.cases):
        end, left = _followed(guide, case)
        other = isinstance(end, GuideOutcome) and not left and end.name != case.outcome
        if other and end and case.outcome in known:
            yield (
                f"cases.{place}",
                {"who": case.who, "given": end.name, "outcome": case.outcome},
            )


def _followed(
    guide: Guide, case: GuideCase
) -> tuple[GuideQuestion | GuideOutcome | None, tuple[str, ...]]:
    """Where a case's answers lead to, and the answers that are left there."""
    nodes = GuideTree(guide).nodes
    at: GuideQuestion | GuideOutcome | None = guide.questions[0]
    for place, answer in enumerate(case.answers):
        choice = chosen(at, answer) if isinstance(at, GuideQuestion) else None
        if choice is None:
            return at, case.answers[place:]
        at = nodes.get(choice.to)
    return at, ()


def _untested(guide: Guide) -> Iterator[Found]:
    tested = {case.outcome for case in guide.cases}
    for place, outcome in enumerate(guide.outcomes):
        if outcome.name not in tested:
            yield f"outcomes.{place}", {"given": outcome.name}


_COMPARED = frozenset({"questions", "outcomes"})
_TESTED = _COMPARED | {"cases"}

RULES = (
    ContentRule(
        "guide-target-unknown", _target_unknown, strict=True, compares=_COMPARED, each=True
    ),
    ContentRule("guide-name-twice", _name_twice, strict=True, each=True),
    ContentRule("guide-unreachable", _unreachable, strict=True, compares=_COMPARED, each=True),
    ContentRule("guide-circle", _circle, strict=True, compares=_COMPARED),
    ContentRule("guide-answer-twice", _answer_twice, strict=True, each=True),
    ContentRule("guide-outcome-empty", _empty_outcome, strict=True, each=True),
    ContentRule("guide-nothing-yet-steps", _nothing_yet_something, strict=True, each=True),
    ContentRule("guide-nothing-unexplained", _nothing_unexplained, strict=True, each=True),
    ContentRule(
        "guide-case-outcome-unknown",
        _case_outcome_unknown,
        strict=True,
        compares=_TESTED,
        each=True,
    ),
    ContentRule(
        "guide-case-answer-unknown", _case_answer_unknown, strict=True, compares=_TESTED, each=True
    ),
    ContentRule(
        "guide-case-unfinished", _case_unfinished, strict=True, compares=_TESTED, each=True
    ),
    ContentRule("guide-case-too-long", _case_too_long, strict=True, compares=_TESTED, each=True),
    ContentRule("guide-case-elsewhere", _case_elsewhere, strict=True, compares=_TESTED, each=True),
    ContentRule("guide-one-choice", _one_choice, each=True),
    ContentRule("guide-question-too-long", _long_question, each=True),
    ContentRule("guide-many-ways", _many_ways, compares=_COMPARED, each=True),
    ContentRule("guide-outcome-untested", _untested, compares=_TESTED),
)
