import json

import pytest

from plugins.locales.command_words import Words
from plugins.search.explain import as_json, as_text, explain
from plugins.search.query import ask


@pytest.fixture
def text(small):
    """The explanation of a question, as a Vietnamese editor reads it."""
    return lambda question: as_text(explain(small, question), Words("vi"))


@pytest.mark.parametrize(
    ("question", "where"), [("dang ky khai sinh", "title"), ("noi cu tru", "body")]
)
def test_the_parts_of_a_score_are_the_score(question, where, small):
    explained = explain(small, question)
    for one, hit in zip(explained.results, ask(small, question).hits, strict=False):
        points = sum(part.points for part in one.parts) + one.by_title
        assert points == pytest.approx(hit.score, abs=1)
    assert where in {part.where for part in explained.results[0].parts}


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("thủ tục khai sinh", "Bỏ qua: thu tuc (sửa ở mục ignore"),
        ("công ty tnhh", "Viết tắt: tnhh là trach nhiem huu han (sửa ở mục abbreviations"),
        ("bằng lái", "Lời thường ngày: bang lai là giấy phép lái xe (sửa ở mục sayings"),
        ("ket hoon", "Coi là gõ nhầm: hoon thành hon. Nếu “hoon” đúng, thêm vào mục everyday"),
        ("khai sinh hết bao nhiêu tiền", "Hỏi về: lệ phí (sửa ở mục questions"),
        ("bỏ thường trú", "tên bắt đầu bằng: xoa, xoa dang ky (sửa ở mục deeds"),
        ("khai sinh", "khai sinh: có trong 1 trang, trong tên của 1 trang"),
        ("đổi visa", "Không có trang nào nói về “doi visa”."),
        ("khai sinh", "content/synonyms.vi.yml rồi dựng lại cổng"),
    ],
)
def test_what_was_understood_is_told_with_where_to_correct_it(question, line, text):
    assert line in text(question)


def test_a_question_that_was_understood_whole_tells_of_nothing_left_out(text):
    assert "Bỏ qua" not in text("khai sinh") and "Coi là" not in text("khai sinh")


def test_programs_read_it_as_json(small):
    read = json.loads(as_json(explain(small, "ket hoon")))
    assert read["corrected"] == [["hoon", "hon"]] and read["deeds"] == []
    assert read["results"][0]["title"] == "Đăng ký kết hôn"
