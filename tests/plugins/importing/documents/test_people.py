"""Who signed, and as what."""

import pytest

from plugins.importing.documents.people import person


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Nguyễn Văn Thắng", "Nguyễn Văn Thắng", ""),
        ("Bộ trưởng Bộ Tài chính", "", "Bộ trưởng Bộ Tài chính"),
        ("Thủ tướng Phạm Minh Chính", "Phạm Minh Chính", "Thủ tướng"),
        ("Đại tướng Lương Tam Quang", "Lương Tam Quang", "Đại tướng"),
        ("Cao Anh Tuấn, Thứ trưởng", "Cao Anh Tuấn", "Thứ trưởng"),
        ("Vũ Hải Quân - Bộ trưởng", "Vũ Hải Quân", "Bộ trưởng"),
        (
            "Phó Thủ tướng Phạm Gia Túc (KT. Thủ tướng)",
            "Phạm Gia Túc",
            "Phó Thủ tướng, KT. Thủ tướng",
        ),
        ("Chính phủ", "Chính phủ", ""),
        ("", "", ""),
    ],
)
def test_a_name_and_a_position_are_told_apart(text, name, position):
    assert person(text) == (name, position)
