"""Problems as editors read them."""

from plugins.domain import error, warning
from plugins.report.format_problem import format_problems
from plugins.report.formats import as_text
from plugins.run.messages import read_messages

VI, EN = read_messages("vi"), read_messages("en")
FEE = error(
    "fee-not-an-amount",
    "vi/thu-tuc/dang-ky-khai-sinh.md",
    7,
    "channels.0.costs.1.amount",
    given="miễn phí",
)


def test_a_fee_in_words_is_told_with_its_label_and_what_to_write() -> None:
    assert as_text(format_problems([FEE], VI), VI) == (
        "content/vi/thu-tuc/dang-ky-khai-sinh.md:7  "
        "Cách thức thực hiện 1 › Phí, lệ phí 2 › Số tiền  “miễn phí” không phải là số tiền.\n"
        "    Viết:  số tiền bằng đồng, viết liền, chẳng hạn amount: 8000; "
        "không thu thì amount: 0; chưa rõ thì bỏ mục amount\n"
        "    Xem: content/PROBLEMS.md#fee-not-an-amount\n"
        "1 lỗi, 0 cảnh báo trong 1 tệp. Chưa xuất bản.\n"
    )


def test_the_same_in_english() -> None:
    text = as_text(format_problems([FEE], EN), EN)
    assert "Amount" in text
    assert "“miễn phí” is not an amount." in text
    assert text.endswith("1 error, 0 warnings in 1 file. Not published.\n")


def test_problems_are_told_once_by_file_and_line() -> None:
    later = error("field-blank", "vi/thu-tuc/dang-ky-khai-sinh.md", 9, "title", name="title")
    told = format_problems([later, FEE, FEE], VI)
    assert [one.problem.line for one in told] == [7, 9]


def test_a_near_name_is_offered_instead_of_an_example() -> None:
    near = error(
        "not-a-choice",
        "vi/thu-tuc/a.md",
        3,
        "online_level",
        given="ful",
        choices=["full"],
        nearest="full",
        name="online_level",
        example="partial",
    )
    assert format_problems([near], VI)[0].suggestion == "online_level: full"


def test_warnings_do_not_stop_publishing() -> None:
    told = format_problems(
        [warning("title-twice", "vi/trang/a.md", 2, "title", given="A", other="vi/trang/b.md")], VI
    )
    text = as_text(told, VI)
    assert "(cảnh báo)" in text
    assert text.endswith("Vẫn xuất bản được.\n")


def test_a_code_without_words_is_told_by_its_values() -> None:
    assert (
        format_problems([error("something-new", "a.md", 1, given=3)], VI)[0].message
        == "something-new given=3"
    )
