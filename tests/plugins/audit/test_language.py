"""The language of words is told where there is no doubt."""

import pytest

from plugins.audit.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Người dân nộp hồ sơ tại bộ phận một cửa của xã.", "vi"),
        ("Hồ sơ gồm CCCD và giấy khai sinh", "vi"),
        ("The form is sent to the office of your commune.", "en"),
        ("Le formulaire est envoyé au bureau de la commune.", "fr"),
        ("Das Formular wird an das Amt der Gemeinde geschickt und ist dort.", "de"),
        ("El formulario se envía a la oficina de la comuna.", "es"),
        ("UBND xã", ""),
        ("Microsoft Office Word 2016 Professional", ""),
        ("Nguyễn Văn An, Director of Sales", ""),
        ("12 345 678", ""),
    ],
)
def test_words_are_of(text, language):
    assert language_of(text) == language
