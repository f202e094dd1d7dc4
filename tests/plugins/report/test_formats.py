"""Problems as text and as JSON."""

import json

from plugins.domain import error, warning
from plugins.report.format_problem import format_problems
from plugins.report.formats import MOST, as_json, as_text
from plugins.run.messages import read_messages

VI, EN = read_messages("vi"), read_messages("en")
FEE = error(
    "fee-not-an-amount",
    "vi/thu-tuc/dang-ky-khai-sinh.md",
    7,
    "channels.0.costs.1.amount",
    given="miễn phí",
)


def test_json_has_the_agreed_keys() -> None:
    row = json.loads(as_json(format_problems([FEE], VI)))[0]
    assert list(row) == ["code", "severity", "path", "line", "field", "message", "suggestion"]
    assert row["severity"] == "error"


def test_many_problems_end_in_a_table_of_rules_worst_first() -> None:
    few = [error("field-blank", f"vi/trang/a{n}.md", 2, "title", name="title") for n in range(2)]
    many = [warning("title-twice", f"vi/trang/b{n}.md", 2, "title", given="A") for n in range(MOST)]
    lines = as_text(format_problems(few + many, VI), VI).splitlines()
    table = lines[lines.index(next(line for line in lines if "quy tắc" in line)) + 1 :]
    assert table[0].split()[0] == "2"
    assert table[1].split()[0] == str(MOST)
    assert sum(line.startswith("content/vi/trang/a") for line in lines) == 2, (
        "errors are told before warnings"
    )


def test_doubts_about_national_records_are_counted_not_listed() -> None:
    national = [
        warning("law-missing", f"vi/thu-tuc/quoc-gia/1.{n}.md", 1, count=1) for n in range(3)
    ]
    text = as_text(format_problems([*national, FEE], VI), VI)
    assert "quoc-gia" not in text
    assert "       3  cảnh báo  law-missing" in text
    assert "dang-ky-khai-sinh.md:7" in text
