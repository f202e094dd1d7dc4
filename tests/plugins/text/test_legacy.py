"""Text of old fonts is found, and only that; and is put into Unicode."""

import json
import lzma
import unicodedata
from itertools import islice
from pathlib import Path

import pytest

from plugins.text import is_syllable, legacy_lines
from plugins.text.legacy import from_tcvn3, from_vni

ROOT = Path(__file__).parents[3]
RECORDS = ROOT.parent / "shared/data/procedures/all-5265.jsonl.xz"
MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [
    unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in MARKS
] + ["đ"]


def _letters(text):
    return text.split(" ")


#: The same alphabet, in the order of LETTERS, as each font writes it.
TCVN3 = _letters(
    "a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ"
    " o ß á â ã ä « å æ ç è é ¬ ê ë ì í î u ï ñ ò ó ô \u00ad õ ö ÷ ø ù y ú û ü ý þ ®"
)
VNI = _letters(
    "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì "
    "æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù "
    "öï y yø yû yõ yù î ñ"
)

OLD = [
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("title: Th«ng b¸o lÞch tiÕp d©n", "title: Thông báo lịch tiếp dân"),
    ("title: Thoâng baùo lòch tieáp daân", "title: Thông báo lịch tiếp dân"),
    (
        "ñy ban nh©n d©n x· mêi bµ con ®Õn nhËn hå s¬",
        "ủy ban nhân dân xã mời bà con đến nhận hồ sơ",
    ),
    (
        "Uyû ban nhaân daân xaõ môøi baø con ñeán nhaän hoà sô",
        "Uỷ ban nhân dân xã mời bà con đến nhận hồ sơ",
    ),
    ("ng\u00adêi ®\u00adîc cÊp n\u00adíc", "người được cấp nước"),
    ("ng-êi ®-îc cÊp n-íc", "người được cấp nước"),
    ("B¸o", "Báo"),
    ("Nghị quyết: Th«ng b¸o sè 5", "Nghị quyết: Thông báo sè 5"),
]
NEW = [
    "CỘNG HÒA XÃ\u00a0HỘI",
    "UBND XÃ\u00a0SUỐI ĐÁ",
    "«Suối Đá»",
    "XÃ™",
    "Windows® và ©2026",
    "x·y = z·t",
    "5 µm, 3 µg",
    "été à la plage, né très tôt",
    "El Niño, mañana, São Paulo",
    "Über die Straße für Tür und Öl",
    "Số 5§ 3¶",
    "10 m² ± 2 %, 3×4 ÷ 2",
    "Hà Nội – thông\u00adtin",
    "naïve café, coöperate, façade",
    "«Le Monde» et «La Croix»",
    "Lý do: bà là ai",
    "Bà Lê Thị Hoà, ông Tô Hoài",
    "đồng¹, nước² và ¼ giờ",
]


def test_each_letter_of_each_font_is_its_letter_in_unicode():
    assert [from_tcvn3(letter) for letter in TCVN3] == LETTERS
    assert [from_vni(letter) for letter in VNI] == LETTERS
    assert [from_vni(letter.upper()) for letter in VNI] == [letter.upper() for letter in LETTERS]
    assert [from_tcvn3(letter) for letter in "¡¢§£¤¥¦"] == list("ĂÂĐÊÔƠƯ")


@pytest.mark.parametrize(("written", "meant"), OLD)
def test_a_line_of_an_old_font_is_found_with_its_text_in_unicode(written, meant):
    assert [one.text for one in legacy_lines(written)] == [meant]


@pytest.mark.parametrize("text", NEW)
def test_what_is_unicode_is_not_taken_for_an_old_font(text):
    assert legacy_lines(text) == []
    assert legacy_lines(text.upper()) == []


def test_once_a_text_has_such_lines_a_single_word_on_a_line_counts():
    found = legacy_lines("Th«ng b¸o\nchung\nViÖt Nam")
    assert [(one.line, one.encoding, one.text) for one in found] == [
        (1, "TCVN3", "Thông báo"),
        (3, "TCVN3", "Việt Nam"),
    ]


@pytest.mark.skipif(not RECORDS.exists(), reason="needs the national records")
@pytest.mark.parametrize("count", [100, pytest.param(None, marks=pytest.mark.whole, id="all")])
def test_no_national_record_is_taken_for_an_old_font(count):
    with lzma.open(RECORDS, "rt", encoding="utf-8") as lines:
        for line in islice(lines, count):
            text = json.dumps(json.loads(line), ensure_ascii=False)
            assert legacy_lines(text) == []


def test_a_title_is_found_when_it_is_put_into_an_old_font():
    turn = str.maketrans(dict(zip(LETTERS, TCVN3, strict=True)))
    double = str.maketrans(dict(zip(LETTERS, VNI, strict=True)))
    title = "Cấp giấy xác nhận tình trạng hôn nhân cho người đã ly hôn"
    assert (
        legacy_lines(title.translate(turn))[0].text
        == legacy_lines(title.translate(double))[0].text
        == title
    )


@pytest.mark.parametrize(
    "word",
    _letters(
        "nghĩa gì giếng giá giặt quyết quý quốc hoà hòa thuý thúy khuỷu ngoéo xoáy được người ưu "
        "yếu ý ỉa uể hươu rượu mía mùa múa mưa mứa thuở quở Đà ỦY Ủy UỶ khuya moóc ghế nghề kỷ "
        "cấm quỳnh ạ ô"
    ),
)
def test_a_syllable_is_one(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", _letters("Céng bÃo daò ngien kà cế gế hot bac héi ñ cảx Bāc Ngườì m²")
)
def test_what_is_no_syllable_is_none(word):
    assert not is_syllable(word)
