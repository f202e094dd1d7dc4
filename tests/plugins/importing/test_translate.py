"""The portal's record to ours."""

import pytest

from plugins.importing.api import ExportRecord
from plugins.importing.emit import page
from plugins.importing.left_out import LEFT_OUT, LEFT_OUT_INSIDE, unknown_keys
from plugins.importing.translate import translate

from .records import CASES, RECORD, record


def read(raw):
    return translate(ExportRecord.model_validate(raw))


def test_the_sample_record_becomes_the_sample_page(renew):
    golden, text = CASES / "record.md", page(read(RECORD))
    if renew:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_every_key_of_a_record_is_read_or_left_out_for_a_reason():
    assert not unknown_keys(RECORD)
    assert all(LEFT_OUT.values())
    assert all(LEFT_OUT_INSIDE.values())
    assert unknown_keys({**RECORD, "signLanguageVideo": "x"}) == {"signLanguageVideo"}
    fee = {**RECORD["executionMethods"][0]["fees"][0], "discount": 5}
    assert unknown_keys(record(executionMethods__0__fees=[fee])) == {
        "executionMethods.fees.discount"
    }


def test_null_is_an_empty_text_or_list():
    found = read(record(note=None, executionSteps=None, executionMethods__0__fees=None))
    assert (found.notes, found.steps, found.channels[1].costs) == ((), (), ())


@pytest.mark.parametrize(
    ("full", "offline", "level"),
    [
        (True, False, "full"),
        (False, True, "offline"),
        (False, False, "partial"),
        (True, True, None),
    ],
)
def test_the_online_level_follows_the_record_and_stays_open_where_it_contradicts_itself(
    full, offline, level
):
    assert read(record(isFullProcess=full, isOfflineOnly=offline)).online_level == level


def test_a_procedure_that_cannot_be_sent_in_online_has_no_level_of_its_own():
    assert read(record(executionMethods=[RECORD["executionMethods"][0]])).online_level is None


def test_a_day_is_the_day_in_vietnam():
    assert str(read(record(updatedAt=1776790800000 - 7 * 3_600_000)).updated) == "2026-04-21"
    assert str(read(record(updatedAt=1776790800000)).updated) == "2026-04-22"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Thủ tục cấp thẻ", "Cấp thẻ"),
        (". Cấp lại thẻ", "Cấp lại thẻ"),
        ("1. Thủ tục: cấp lại thẻ", "Cấp lại thẻ"),
        ("Cấp lại thẻ", None),
        ("(1) Cấp lại thẻ", None),
        ("3 ngày làm việc", None),
        ("Thủ tục", None),
    ],
)
def test_what_stands_before_a_title_is_not_shown_in_lists(title, short):
    found = read(record(name=title))
    assert (found.title, found.short_title) == (title, short)


def test_an_office_that_is_named_twice_counts_once_in_a_role():
    assert [part.name for part in read(RECORD).agencies if part.role == "implementing"] == [
        "Ủy ban nhân dân cấp xã"
    ]


def test_a_lone_case_that_repeats_the_procedure_says_nothing_new():
    time = {"qty": 3, "type": "WORKING_DAY"}
    assert (
        read(
            record(cases=[{"name": RECORD["name"], "code": "9.000001.01", "processingDay": time}])
        ).cases
        == ()
    )


def test_a_lone_case_with_a_time_of_its_own_is_kept():
    lone = {
        "id": "0",
        "name": RECORD["name"],
        "code": "9.000001.01",
        "processingDay": {"qty": 9, "type": "MONTH"},
    }
    assert [case.processing_time.value for case in read(record(cases=[lone])).cases] == [9]


def test_requirements_with_dashes_are_a_list_and_others_stay_as_written():
    text = "Có vườn:\n- rộng;\n- thoáng."
    assert read(record(requirementsAndConditions=text)).requirements == (text,)
    assert read(RECORD).requirements == ("Có vườn.", "Có nước sạch.")


def test_no_information_is_nothing():
    empty = read(
        record(
            note="Không có thông tin.\n",
            requirementsAndConditions="  ",
            dossierReceivingAddresses="-",
        )
    )
    assert (empty.notes, empty.requirements, empty.where) == ((), (), None)


def test_that_nothing_is_required_is_information():
    assert read(record(requirementsAndConditions="Không quy định")).requirements == (
        "Không quy định",
    )
