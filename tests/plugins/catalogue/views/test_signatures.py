"""What a document's page says of the signatures in its file."""

import datetime as dt

import pytest

from plugins.catalogue.views.signatures import signed_file
from plugins.domain import Attachment, File, FileSignature

from .conftest import make_context

SIGNED = FileSignature(
    "intact",
    "Nguyễn Văn Thử",
    "Ủy ban nhân dân tỉnh Hà Vân",
    "2026-11-10T18:30:00+00:00",
    chain="trusted",
    covers="file",
    added="nothing",
    valid_from="2024-01-01T00:00:00+00:00",
    valid_until="2029-01-01T00:00:00+00:00",
)


def _told(known, lang="vi", name="qd.pdf"):
    context = make_context(
        lang=lang, files={name: 5}, attachments={name: known}, today=dt.date(2026, 12, 1)
    )
    return signed_file(File(file=name), "Quyết định", context, has_text=True).signatures


def test_a_signed_file_says_who_and_on_which_day_here():
    (note,) = _told(Attachment(1, (), (SIGNED,), "ab" * 32))
    assert "Nguyễn Văn Thử – Ủy ban nhân dân tỉnh Hà Vân" in note.sentence
    assert "11-11-2026" in note.sentence
    lines = {one.label: one.links[0].title for one in note.terms}
    assert lines["Thời điểm ký"].startswith("01:30") and lines["SHA-256 của tệp"] == "ab" * 32
    assert "01-12-2026" in lines["Cổng kiểm tra ngày"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("state", ["altered", "partly", "revoked", "damaged"])
def test_each_bad_state_has_its_sentence(lang, state):
    (note,) = _told(Attachment(1, (), (FileSignature(state),)), lang)
    assert note.sentence and "{" not in note.sentence


def test_an_unsigned_pdf_says_so_and_other_files_say_nothing():
    assert [one.sentence for one in _told(Attachment(1))] == ["Tệp này không có chữ ký số."]
    assert _told(Attachment(), name="mau.docx") == ()
