"""Fields in people's words, and what records hold of them."""

import pickle

import pytest

from plugins.domain import Cost, LifeEvent, Procedure, Site, holder, label, label_path
from plugins.run import load_kinds


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("title", "Tên trang"),
        ("channels.0.costs.1.amount", "Cách thức thực hiện 1 › Phí, lệ phí 2 › Số tiền"),
        ("decision.number", "Quyết định công bố › Số quyết định"),
        ("audiences.2", "Đối tượng thực hiện 3"),
        ("pronounce.UBND", "Cách đọc › UBND"),
        ("khong.co", "khong › co"),
    ],
)
def test_a_path_is_told_by_the_labels_on_the_way(path: str, words: str) -> None:
    assert label_path(Procedure, path, "vi") == words


def test_the_record_that_declares_a_field_is_found() -> None:
    assert holder(Procedure, "channels.0.costs.1.amount") == (Cost, "amount")
    assert label(*holder(LifeEvent, "steps.0.procedure"), "en") == "Procedure"


@pytest.mark.parametrize(
    "record",
    [*(kind.record for kind in load_kinds().values()), Site],
    ids=lambda record: record.__name__,
)
def test_every_field_has_a_label_in_both_languages_and_an_example(record: type) -> None:
    for name, field in record.model_fields.items():  # type: ignore[attr-defined]
        extra = field.json_schema_extra
        assert isinstance(extra, dict) and set(extra["x-label"]) == {"vi", "en"}, name
        assert field.examples, name


def test_records_that_were_kept_are_the_same_and_share_the_names_of_what_was_given() -> None:
    kept = [pickle.dumps(Cost(amount=amount)) for amount in (0, 50000)]
    one, other = map(pickle.loads, kept)
    assert (one, other) == (Cost(amount=0), Cost(amount=50000))
    assert one.model_fields_set is other.model_fields_set == {"amount"}
    assert one.model_copy(update={"note": "x"}).model_fields_set == {"amount", "note"}
    assert other.model_fields_set == {"amount"}
