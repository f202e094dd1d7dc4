"""A small guide: a question that two ways lead to, and three outcomes."""

from copy import deepcopy

from plugins.domain import Guide

HEADER = {
    "title": "Khai sinh cách nào?",
    "questions": [
        {
            "name": "cho-ai",
            "question": "Cho ai?",
            "choices": [
                {"answer": "Trẻ em", "to": "noi-sinh"},
                {"answer": "Trẻ mồ côi", "to": "noi-sinh"},
                {"answer": "Người lớn", "to": "ban-sao"},
            ],
        },
        {
            "name": "noi-sinh",
            "question": "Sinh ở đâu?",
            "choices": [
                {"answer": "Ở Việt Nam", "to": "khai-sinh"},
                {"answer": "Ở nước ngoài", "to": "khong"},
            ],
        },
    ],
    "outcomes": [
        {"name": "khai-sinh", "title": "Khai sinh", "steps": [{"procedure": "9.1"}]},
        {"name": "ban-sao", "title": "Bản sao", "link": "https://dichvucong.gov.vn/"},
        {
            "name": "khong",
            "title": "Không phải làm",
            "nothing": True,
            "reason": "Đã làm ở nước ấy.",
            "legal_resources": [{"number": "60/2014/QH13"}],
        },
    ],
    "cases": [
        {"who": "Lan", "answers": ["Trẻ em", "Ở Việt Nam"], "outcome": "khai-sinh"},
        {"who": "Mai", "answers": ["Người lớn"], "outcome": "ban-sao"},
        {"who": "Nga", "answers": ["trẻ mồ côi", "Ở nước ngoài"], "outcome": "khong"},
    ],
}


def changed(place, value):
    """The guide with another value at a dotted place (`questions.0.choices.1.to`)."""
    header = deepcopy(HEADER)
    *way, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    at = header
    for part in way:
        at = at[part]
    at[last] = value
    return Guide.model_validate(header)
