"""What fields are for."""

import pytest

from plugins.audit.autocomplete import is_purpose, purpose_of


@pytest.mark.parametrize("value", ["name", "billing work tel", "section-x home email webauthn"])
def test_a_purpose(value):
    assert is_purpose(value)


@pytest.mark.parametrize("value", ["ten", "home name", "tel home", "name email", "section-x"])
def test_no_purpose(value):
    assert not is_purpose(value)


@pytest.mark.parametrize(
    ("kind", "name", "purpose"),
    [
        ("email", "Gửi tới", "email"),
        ("text", "Họ và tên", "name"),
        ("", "Số điện thoại", "tel"),
        ("date", "Ngày sinh", "bday"),
        ("text", "Tên thủ tục", ""),
        ("text", "Tên của cơ quan mà bạn gọi điện thoại hỏi", ""),
        ("search", "Tìm theo họ và tên", ""),
    ],
)
def test_a_field_asks_for(kind, name, purpose):
    assert purpose_of(kind, name) == purpose
