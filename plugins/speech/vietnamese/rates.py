"""What is paid or measured for each of something: 50.000 đồng/lần, 10 m²/người."""

from __future__ import annotations

from ..pattern import LOWER, any_of
from ..rule import rule

EACH = "mỗi"
#: What is paid or measured.
_MEASURE = any_of(
    r"%, m[²³23], lít, kg, tấn, ha, đồng, đ, USD, đô la, VN[DĐ], tỷ, tỉ, triệu, nghìn, "
    r"(?<=\d)tr, (?<=\d)k"
)
#: For what: one thing, or a few capitals.
_THING = rf"[A-ZĐ]?[{LOWER}]{{2}} | GCN | GT | [A-ZĐ]{{3,}}\s"
_TIME = "năm|tháng|tuần|ngày|giờ|buổi|lần|vụ"

RULES = (
    rule(
        rf"(?: {_MEASURE} ) \s? (?P<t> / ) (?= \s? (?: \d+\s )? (?: {_THING} ) )",
        EACH,
        example=("10 m²/người", "mười mét vuông mỗi người"),
    ),
    rule(
        rf"\d[^/.,;:()\n]{{0,32}}[{LOWER}](?P<t>/)(?=0?1\s[{LOWER}])",
        EACH,
        example=("62 ngày/1 bộ", "sáu mươi hai ngày mỗi một bộ"),
    ),
    rule(
        rf"\d(?P<t>/)(?=[{LOWER}]{{2}}|(?<=\d{{3}}/)\d+\s[{LOWER}])",
        EACH,
        example=("500.000/lô", "năm trăm nghìn mỗi lô"),
    ),
    # the second stroke: 1.250.000/lần/cơ sở
    rule(
        rf"""
        (?: {_MEASURE} | \d{{3}} ) \s?/\s? (?:\d+\s)? [{LOWER}] [^/.,;:()\n]{{1,24}}
        (?P<t> / ) (?= \s?[{LOWER}]{{2}} )
        """,
        EACH,
        example=(
            "1.250.000/lần/cơ sở",
            "một triệu hai trăm năm mươi nghìn mỗi lần mỗi cơ sở",
        ),
    ),
    rule(
        rf"""
        (?: \d | nghìn | triệu | tỷ ) [^/.,;:()\n]{{0,32}} [{LOWER}] (?<!ngày)
        (?P<t> / ) (?= (?: {_TIME} ) (?!\w) )
        """,
        EACH,
        example=("03 ca/ngày", "ba ca mỗi ngày"),
    ),
    rule(
        rf"""
        \d [^/.,;:()\n]{{0,24}} [{LOWER}]
        (?P<t> / ) (?= (?: k?m[2²] | m[3³] | ha | kg | tấn | lít ) (?!\w) )
        """,
        EACH,
        example=("5 tạ/ha", "năm tạ mỗi héc ta"),
    ),
    rule(
        r"\d(?:k|T|t|tr)(?P<t>/)(?=(?:k?m[2²]|m[3³]|[^\W\d_]{2,})(?!\w))",
        EACH,
        example=("10T/ha", "mười tấn mỗi héc ta"),
    ),
    # a unit without its number
    rule(
        r"(?<!\w)(?P<t>k?m[23²³]|(?<=/)(?:km|kg|ha)|(?<=\d\()[ckm]m(?=\)))(?!\w)",
        lambda found, lexicon: lexicon.unit(found["t"]),
        example=("3x4(cm)", "ba nhân bốn xen ti mét"),
    ),
)
