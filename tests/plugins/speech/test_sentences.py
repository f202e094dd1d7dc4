"""Where a sentence ends."""

from itertools import pairwise

import pytest

from plugins.speech.sentences import ends


def parted(text):
    cuts = [0, *ends(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Nộp hồ sơ. Nhận kết quả.", ["Nộp hồ sơ.", "Nhận kết quả."]),
        ("Sống ở TP. Hà Vân. Hết.", ["Sống ở TP. Hà Vân.", "Hết."]),
        ("1. Mục một. 2. Mục hai.", ["1. Mục một.", "2. Mục hai."]),
        ("a. Bản chính. b. Bản sao.", ["a. Bản chính.", "b. Bản sao."]),
        ("Luật năm 2014. Điều 5.", ["Luật năm 2014.", "Điều 5."]),
        ("Mã 1.001193 có hiệu lực.", ["Mã 1.001193 có hiệu lực."]),
        ("Được không? Được! “Tốt.” Vâng.", ["Được không?", "Được!", "“Tốt.”", "Vâng."]),
        ("giấy tờ v.v. và bản sao", ["giấy tờ v.v. và bản sao"]),
        ("Một câu", ["Một câu"]),
        ("", [""]),
    ],
)
def test_a_text_is_parted_where_its_sentences_end(text, sentences):
    assert parted(text) == sentences


def test_a_very_long_sentence_is_parted_at_its_semicolons():
    assert (
        len(parted("; ".join(["giấy tờ chứng minh quyền sử dụng đất theo quy định"] * 5) + "."))
        == 5
    )


def test_a_short_one_is_not():
    assert len(parted("giấy tờ; bản sao.")) == 1
