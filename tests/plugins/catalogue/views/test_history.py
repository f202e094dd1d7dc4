import pytest

from plugins.catalogue.views.history import history
from plugins.domain import Procedure

from .conftest import make_context

RECORD = {
    "title": "Khai sinh",
    "code": "1.1",
    "legal_resources": [{"number": "60/2014/QH13"}],
    "channels": [
        {"type": "in_person", "costs": [{"amount": 10000, "note": "quá 60 ngày"}, {"amount": 0}]}
    ],
    "evidence": [{"items": [{"name": "Giấy chứng sinh", "originals": 1}]}],
    "steps": [{"title": "Nộp hồ sơ"}],
}


def told(*changes, lang="vi", **header):
    revision = {
        "date": "2026-07-01",
        "decision": "163/QĐ-BTP",
        "changes": [dict(zip(("field", "old", "new"), change, strict=True)) for change in changes],
    }
    record = Procedure.model_validate(RECORD | {"history": [revision]} | header)
    site = {
        "levels": [
            {"key": "district", "names": {"vi": "Cấp huyện"}},
            {"key": "commune", "names": {"vi": "Cấp xã"}},
        ]
    }
    [change] = history(record, make_context(lang=lang, site=site))
    return change


@pytest.mark.parametrize(
    ("field", "old", "new", "line"),
    [
        (
            "channels.0.costs.0.amount",
            20000,
            10000,
            "Lệ phí nộp trực tiếp, quá 60 ngày: 20.000 đ → 10.000 đ",
        ),
        (
            "channels.0.costs.0.amount",
            20000,
            0,
            "Lệ phí nộp trực tiếp, quá 60 ngày: 20.000 đ → Miễn phí",
        ),
        (
            "channels.0.processing_times.0.unit",
            "day",
            "working_day",
            "Thời hạn giải quyết khi nộp trực tiếp: ngày → ngày làm việc",
        ),
        (
            "channels.0.processing_times.0",
            None,
            {"value": 3, "unit": "day"},
            "Thời hạn giải quyết khi nộp trực tiếp:  → 3, ngày",
        ),
        ("channels.0.costs.1.amount", 20000, 0, "Lệ phí nộp trực tiếp: 20.000 đ → Miễn phí"),
        ("channels.0.costs.7.amount", 20000, 0, "Lệ phí nộp trực tiếp: 20.000 đ → Miễn phí"),
        (
            "channels.0.costs.0.note",
            "quá hạn",
            "quá 60 ngày",
            "Lệ phí nộp trực tiếp, quá 60 ngày – Ghi chú: quá hạn → quá 60 ngày",
        ),
        (
            "channels.0.description",
            "Nộp tại xã",
            "Nộp tại phường",
            "Mô tả khi nộp trực tiếp: Nộp tại xã → Nộp tại phường",
        ),
        (
            "channels.9.costs.0.amount",
            20000,
            0,
            "Cách thức thực hiện – Số tiền: 20.000 đ → Miễn phí",
        ),
        (
            "evidence.0.items.0.originals",
            2,
            1,
            "Thành phần hồ sơ – Giấy chứng sinh – Số bản chính: 2 → 1",
        ),
        (
            "levels",
            ["district", "commune"],
            ["commune"],
            "Cấp thực hiện: Cấp huyện, Cấp xã → Cấp xã",
        ),
        (
            "online_level",
            "partial",
            "full",
            "Mức độ trực tuyến: Nộp trực tuyến một phần → Nộp trực tuyến toàn trình",
        ),
        (
            "legal_resources.0.issued",
            "2025-01-02",
            None,
            "Căn cứ pháp lý – 60/2014/QH13 – Ngày ban hành: 02-01-2025 → ",
        ),
        (
            "steps.0.text",
            "dài " * 100,
            "dài hơn " * 100,
            "Trình tự thực hiện – Nộp hồ sơ – Việc phải làm:  → đã viết lại, xem ở trên",
        ),
        ("anywhere", False, True, "Nộp ở địa phương nào cũng được: Chưa có → Có"),
    ],
)
def test_a_change_is_told_in_words(field, old, new, line):
    [one] = told((field, old, new)).amendments
    assert f"{one.label}: {one.old} → {one.new}".replace("\u00a0", " ") == line


def test_a_fee_in_dollars_stays_in_dollars():
    channels = [{"type": "online", "costs": [{"amount": 10, "currency": "USD"}]}]
    [one] = told(("channels.0.costs.0.amount", 20, 10), channels=channels).amendments
    assert one.old.replace("\u00a0", " ") == "20 đô la Mỹ"


def test_a_change_has_its_day_and_its_decision():
    change = told(("sets", 2, 1))
    assert (change.day.iso, change.decision) == ("2026-07-01", "163/QĐ-BTP")


def test_it_is_told_in_english_too():
    [one] = told(("channels.0.costs.0.amount", 20000, 10000), lang="en").amendments
    assert (one.label, one.new.replace("\u00a0", " ")) == (
        "Fee when applying in person, quá 60 ngày",
        "10,000 dong",
    )
