"""What says nothing, and what is an address."""

import pytest

from plugins.audit.phrases import is_address, says_nothing


@pytest.mark.parametrize("text", ["Tại đây", "click here!", "Xem thêm…", "» Read more"])
def test_a_link_says_nothing(text):
    assert says_nothing("link", text)


@pytest.mark.parametrize("text", ["Tờ khai đăng ký khai sinh", "Xem thêm về lệ phí", "Hướng dẫn"])
def test_a_link_says_something(text):
    assert not says_nothing("link", text)


@pytest.mark.parametrize("text", ["https://a.example", "www.a.example/x", "a.example/b/c.html"])
def test_an_address(text):
    assert is_address(text)


@pytest.mark.parametrize("text", ["a.example", "Nộp tại https://a.example", "1/2", "v.v."])
def test_no_address(text):
    assert not is_address(text)
