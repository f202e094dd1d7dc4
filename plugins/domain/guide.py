"""A guide: questions whose answers lead to what is to be done."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from .common import AgencyName, Content, Integer, LifeEventName, Text, Url, refused_as
from .fields import Record, labelled
from .procedure import LegalResource
from .records import LifeEventStep

MOST_QUESTIONS = 50

#: The name of a question or an outcome: the last part of its page's address.
NodeName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=60, pattern=r"^[a-z0-9][a-z0-9-]*$"),
    refused_as("not-a-name"),
]


class GuideChoice(Record):
    """An answer, and the question or the outcome that it leads to."""

    answer: Text = labelled("Câu trả lời", "Answer", example="Có")
    to: NodeName = labelled("Dẫn đến", "Leads to", example="sinh-o-dau")
    hint: Text | None = labelled(
        "Giải thích", "Hint", default=None, example="Kể cả khi sinh ở nhà."
    )


class GuideQuestion(Record):
    """A question with its answers. The first of a guide is where it begins."""

    name: NodeName = labelled("Tên trong địa chỉ", "Name in the address", example="sinh-o-dau")
    question: Text = labelled("Câu hỏi", "Question", example="Con sinh ở đâu?")
    help: Text | None = labelled(
        "Cách biết câu trả lời", "How to know", default=None, example="Xem Giấy chứng sinh."
    )
    choices: tuple[GuideChoice, ...] = labelled(
        "Các câu trả lời",
        "Answers",
        min_length=1,
        example=[{"answer": "Ở Việt Nam", "to": "khai-sinh"}],
    )


class GuideOutcome(Record):
    """What is to be done: steps in order, an office to go to, a link, or plainly nothing."""

    name: NodeName = labelled("Tên trong địa chỉ", "Name in the address", example="khai-sinh")
    title: Text = labelled("Kết quả", "Outcome", example="Đăng ký khai sinh tại xã, phường")
    text: Text | None = labelled(
        "Giải thích", "Explanation", default=None, example="Làm trong 60 ngày từ ngày sinh."
    )
    steps: tuple[LifeEventStep, ...] = labelled(
        "Các việc", "Steps", default=(), example=[{"procedure": "1.001193"}]
    )
    agency: AgencyName | None = labelled(
        "Nơi hỏi và nộp", "Office", default=None, example="ten-co-quan"
    )
    link: Url | None = labelled(
        "Địa chỉ nơi khác",
        "Address elsewhere",
        default=None,
        example="https://dichvucong.gov.vn/",
    )
    link_title: Text | None = labelled(
        "Tên địa chỉ ấy",
        "Name of that address",
        default=None,
        example="Cổng Dịch vụ công quốc gia",
    )
    nothing: bool = labelled("Không phải làm gì", "Nothing to do", default=False, example=True)
    reason: Text | None = labelled(
        "Vì sao", "Why", default=None, example="Luật không đòi giấy phép cho việc này."
    )
    legal_resources: tuple[LegalResource, ...] = labelled(
        "Căn cứ pháp lý", "Legal basis", default=(), example=[{"number": "60/2014/QH13"}]
    )


class GuideCase(Record):
    """Somebody's answers in order, and the outcome they must lead to: tested at each build."""

    who: Text = labelled("Ai hỏi", "Who asks", example="Chị Lan sinh con ở bệnh viện xã nhà")
    answers: tuple[Text, ...] = labelled(
        "Các câu trả lời", "Answers", min_length=1, example=["Ở Việt Nam"]
    )
    outcome: NodeName = labelled("Kết quả", "Outcome", example="khai-sinh")


def _few(questions: tuple[GuideQuestion, ...]) -> tuple[GuideQuestion, ...]:
    if len(questions) > MOST_QUESTIONS:
        values = {"length": len(questions), "most": MOST_QUESTIONS}
        raise PydanticCustomError("guide-too-large", "too many questions", values)
    return questions


class Guide(Content):
    """Questions whose answers lead to what is to be done."""

    questions: Annotated[tuple[GuideQuestion, ...], AfterValidator(_few)] = labelled(
        "Các câu hỏi",
        "Questions",
        min_length=1,
        example=[
            {
                "name": "sinh-o-dau",
                "question": "Con sinh ở đâu?",
                "choices": [{"answer": "Ở Việt Nam", "to": "khai-sinh"}],
            }
        ],
    )
    outcomes: tuple[GuideOutcome, ...] = labelled(
        "Các kết quả",
        "Outcomes",
        min_length=1,
        example=[
            {
                "name": "khai-sinh",
                "title": "Đăng ký khai sinh",
                "steps": [{"procedure": "1.001193"}],
            }
        ],
    )
    cases: tuple[GuideCase, ...] = labelled(
        "Bảng thử",
        "Table of cases",
        default=(),
        example=[{"who": "Chị Lan", "answers": ["Ở Việt Nam"], "outcome": "khai-sinh"}],
    )
    life_events: tuple[LifeEventName, ...] = labelled(
        "Sự kiện cuộc đời", "Life events", default=(), example=["co-con-nho"]
    )
    order: Integer = labelled("Thứ tự", "Order", default=100, example=10)
