"""The national record below a local page: which it is, and what changed in it."""

from __future__ import annotations

import datetime as dt

from pydantic import JsonValue

from .common import (
    Code,
    Date,
    Integer,
    Text,
)
from .fields import Record, labelled


class Base(Record):
    """The national record under a local page. Fields it does not name are taken over; lists are
    added to.

    `revision` is how many changes of the record the page's owner has seen; `overrides` names the
    fields in which the page's own value stands in place of the record's.
    """

    code: Code = labelled("Mã thủ tục", "Code", example="1.001193")
    revision: Integer = labelled(
        "Đã xem đến lần đổi", "Seen up to revision", default=0, ge=0, example=0
    )
    overrides: tuple[Text, ...] = labelled(
        "Mục thay thế", "Fields replaced", default=(), example=["where"]
    )


class FieldChange(Record):
    """One field that changed in the national record: the dotted path, and the value before and
    after as written.
    """

    field: Text = labelled("Mục", "Field", example="channels.0.costs.0.amount")
    old: JsonValue = labelled("Trước", "Before", default=None, example="20000")
    new: JsonValue = labelled("Sau", "After", default=None, example="10000")


class Revision(Record):
    """What one change of the national record changed, and the day that the record gives for it."""

    date: Date | None = labelled("Ngày", "Date", default=None, example=dt.date(2026, 7, 1))
    decision: Text | None = labelled("Quyết định", "Decision", default=None, example="163/QĐ-BTP")
    changes: tuple[FieldChange, ...] = labelled(
        "Thay đổi",
        "Changes",
        default=(),
        example=[{"field": "channels.0.costs.0.amount", "old": "20000"}],
    )
