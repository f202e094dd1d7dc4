"""A plugin of somebody else's: polls, with their words, component, kind and audit rule."""

from dataclasses import dataclass
from pathlib import Path

from plugins.audit.page import AuditedPage
from plugins.audit.rule import AuditRule
from plugins.catalogue.views.head import Head, head
from plugins.domain import Content, ContentRule, Kind, Text, labelled
from plugins.run import Extension

HERE = Path(__file__).parent


class Poll(Content):
    """A question to citizens."""

    question: Text = labelled("Câu hỏi", "Question", example="Chợ nên mở cửa lúc mấy giờ?")
    answers: tuple[Text, ...] = labelled("Trả lời", "Answers", example=["5 giờ", "6 giờ"])


@dataclass(frozen=True)
class PollView:
    """What a poll's page shows."""

    head: Head
    question: str
    answers: tuple[str, ...]


def _view(page, poll, context):
    return PollView(head(page, context), poll.question, poll.answers)


def _no_choice(poll):
    if len(poll.answers) < 2:
        yield "answers", {"given": len(poll.answers)}


def _asks(page: AuditedPage):
    for element in page.named("fieldset"):
        if "c-poll" in (element.attribute("class") or "") and not list(element.below("legend")):
            yield page.fault(element)


KIND = Kind(
    name="poll",
    order=90,
    record=Poll,
    folders={"vi": "tham-do", "en": "polls"},
    view=_view,
    rules=(ContentRule("poll-without-choice", _no_choice, strict=True),),
)
RULE = AuditRule("1.3.1", _asks, code="poll-without-question")
EXTENSION = Extension(
    locales=HERE / "locales",
    theme=HERE / "theme",
    kinds=("polls",),
    audit_rules=("polls",),
)
