"""A person is not sent to another procedure without its name."""

import pytest

from plugins.catalogue.checks.guidance import rules
from plugins.domain import Procedure


def told(text):
    record = Procedure(title="Kết hôn", code="1.1", notes=(text,))
    return [values["given"] for rule in rules(record, "") for _, values in rule.find(record)]


@pytest.mark.parametrize(
    "text",
    [
        "Một trong hai người là người nước ngoài thì làm thủ tục khác. Hỏi trung tâm.",
        "Bạn phải làm thủ tục khác",
        "Trường hợp này áp dụng thủ tục khác; hỏi trước.",
        "If one of you is a foreigner, another procedure applies.",
        "A correction now is free; later it is another procedure.",
    ],
)
def test_a_procedure_without_a_name_is_a_doubt(text):
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bạn không phải làm thủ tục khác.",
        "Bạn không cần phải làm thủ tục khác.",
        "Cùng lúc với các thủ tục khác liên quan.",
        "Phải làm thủ tục khác là Đăng ký lại kết hôn.",
        "This is not another procedure.",
    ],
)
def test_a_named_one_or_none_is_no_doubt(text):
    assert told(text) == []
