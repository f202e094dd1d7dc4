"""What is personal in a file's text is counted, and not repeated in full."""

from plugins.attachments.personal import personal_flaws


def test_numbers_are_counted_and_masked():
    (flaw,) = personal_flaws("CCCD 079085001234\nCCCD 001185012346")
    assert dict(flaw.values) == {"count": 2, "first": "079***34"}


def test_what_is_a_doubt_only_is_not_told_of_files():
    assert list(personal_flaws("Ông Nguyễn Văn An ở thôn 3, số 0912345678.")) == []
