from plugins.search.unanswered import unanswered


def test_questions_that_no_title_says_are_counted_the_most_frequent_first(small):
    asked = [
        "bằng lái",
        "thủ tục cấp cà vẹt",
        "cap ca vet",
        "xin hưởng tuất",
        "đăng ký kết hôn",
        "1.009999",
        "",
        "gì",
    ]
    assert unanswered(small, asked) == [("cap ca vet", 2), ("gi", 1), ("huong tuat", 1)]
