"""Values as YAML."""

import datetime as dt

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.domain import Procedure
from plugins.importing.emit import page, scalar


@given(st.text())
@example("yes")
@example("1.001193")
@example("a: b")
@example("a #b")
@example("- a")
@example("a\n- b\n\nc")
@example("a\n  b")
@example("a\n\x85b")
@example("\u2028")
@example("x\ufeff")
@example("\x08\n0")
def test_every_text_is_read_back_as_it_was(text):
    assert yaml.safe_load(f"a:\n  b: {scalar(text, '  ')}\n")["a"]["b"] == text


@pytest.mark.parametrize("value", [0, 15000, 7.5, True, False, dt.date(2026, 4, 21)])
def test_other_values_are_read_back_as_they_were(value):
    assert yaml.safe_load(scalar(value)) == value


def test_a_whole_number_has_no_point_and_lines_are_a_block():
    assert scalar(3.0) == "3"
    assert scalar("một\nhai", "  ") == "|-\n    một\n    hai"
    assert (
        scalar("Đăng ký khai sinh (lần đầu), trong ngày")
        == "Đăng ký khai sinh (lần đầu), trong ngày"
    )


def test_a_page_is_read_back_as_its_record():
    record = Procedure(
        title="Tên: “a”",
        code="1.5",
        steps=({"title": "Nộp", "text": "- một\n- hai"}, {"title": "- x"}),
        channels=({"type": "online", "costs": ({"amount": 0},)},),
        pronounce={"UBND": "ủy ban"},
    )
    header = yaml.safe_load(page(record).split("---\n")[1])
    assert Procedure.model_validate(header) == record
