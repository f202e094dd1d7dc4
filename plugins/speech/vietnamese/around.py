"""What stands before and after a number, and what that makes of it: a day, a share, a house, a
call.
"""

from __future__ import annotations

import re

from ..pattern import any_of

#: So many letters on either side are looked at, so that a look costs the same on a page of any
#: length.
WINDOW = 60

#: Things that are counted one by one: 9/11 xã is nine communes of eleven, and 120 người is an
#: amount.
_PLACES = any_of(
    "xã, phường, thị trấn, huyện, quận, tỉnh, thành phố, đặc khu, thôn, bản, khu, tổ, ấp, buôn, "
    "địa phương"
)
_PERSONS = any_of(
    "người, hộ, gia đình, học sinh, sinh viên, em, cháu, trẻ, đại biểu, thành viên, ủy viên, "
    "uỷ viên"
)
_WORK = any_of(
    "tiêu chí, chỉ tiêu, tiêu chuẩn, đơn vị, cơ quan, cơ sở, sở, ngành, trường, lớp, hồ sơ, "
    "thủ tục, dịch vụ, dự án, công trình, phiếu, ý kiến, kiến nghị"
)
_OFFICIALS = any_of(
    "cán bộ, công chức, viên chức, giáo viên, bác sĩ, đảng viên, đảng bộ, chi bộ, doanh nghiệp, "
    "hợp tác xã"
)
_THINGS = any_of(
    "sản phẩm, xe, máy, phòng, giường, ca, lượt, vụ, trường hợp, câu, bài, môn, trận, bàn, cuộc, "
    "nhiệm vụ, nội dung, tuyến, hạng mục, cử tri, nam, nữ, suất, nhà, căn, chỗ, cây, con"
)
_MEMBERS = any_of(
    "hội viên, đoàn viên, thanh niên, công dân, công nhân, lao động, bệnh nhân, ca bệnh, nhóm, "
    "mục, điểm"
)
_COUNTED = re.compile(
    rf"\s (?: {_PLACES} | {_PERSONS} | {_WORK} | {_OFFICIALS} | {_THINGS} | {_MEMBERS} ) (?!\w)",
    re.IGNORECASE | re.VERBOSE,
)

#: What a part is taken of: 2/3 số thành viên, ½ ngày.
_AMOUNTS = any_of(
    "số, tổng, diện tích, giá trị, thời gian, mức, quãng, chiều, nhiệm kỳ, dân số, vốn, quy mô, "
    "khối lượng, công suất, lương, tiền"
)
_LENGTHS_OF_TIME = any_of(r"ngày, giờ, tháng, năm(?!\s(?:nay|sau|tới|ngoái|trước|\d{4})), buổi")
_MEASURES = any_of(
    "lít, cân, kg, mẫu, sào, quỹ, trọng tải, hành trình, kinh phí, chi phí, học phí, bán kính, "
    "đường kính, suất, sân, bề mặt, lượng, chặng, nước, chi, thu"
)
_DIVISIBLE = re.compile(
    rf"\s (?: {_AMOUNTS} | {_LENGTHS_OF_TIME} | {_MEASURES} ) (?!\w)", re.IGNORECASE | re.VERBOSE
)

#: What two numbers with a stroke or a colon between them measure: a scale, marks, eyesight.
_SCALES = r"t[ỷỉ]\s+lệ|bản\s+đồ|đạt|điểm|huyết\s+áp|thị\s+lực|mắt|t[ỷỉ]\s+số"
_SCALE = re.compile(rf"(?: {_SCALES} ) (?:\s+\w+)? [\s:]* $", re.IGNORECASE | re.VERBOSE)

#: What the numbers of houses, rooms and plots stand after.
_HOUSES = any_of(
    r"số nhà, nhà số, số, nhà, ngõ, ngách, hẻm, kiệt, phòng, lô, thửa, tờ, lớp, tổ, ấp, đội, tầng, "
    r"căn(?:\s+hộ)?, địa chỉ, đ/c, đc, sn, quầy, trang, câu"
)
_HOUSE = re.compile(
    rf"""
    (?:
        (?<!\w) (?: {_HOUSES} ) [\s:.]*
        (?: \d{{1,4}}[A-Z]? [\s,;-]{{1,3}} | và\s | số\s )*  # other houses of the same street
    ) $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CAPITAL = "[A-ZĐÂĂÊÔƠƯ]"
_STREET = re.compile(
    rf"""
    ,?\s
    (?:
        (?: đường | phố | ngõ | hẻm | kiệt | quốc\s+lộ | tỉnh\s+lộ ) \s
        # a name of two to four words
        | {_CAPITAL}\w* (?: \s {_CAPITAL}\w* ){{1,3}} (?: [,.;)] | $ )
    )
    """,
    re.VERBOSE,
)


def before(found: re.Match[str]) -> str:
    """Return the text before what was found (its group `t`), at most `WINDOW` letters of it."""
    start = found.start("t")
    return found.string[max(0, start - WINDOW) : start]


def after(found: re.Match[str]) -> str:
    """Return the text after what was found (its group `t`), at most `WINDOW` letters of it."""
    end = found.end("t")
    return found.string[end : end + WINDOW]


def counted(text: str) -> bool:
    """Whether a text begins with something that is counted."""
    return _COUNTED.match(text) is not None


def divisible(text: str) -> bool:
    """Whether a text begins with something that a part can be taken of."""
    return _DIVISIBLE.match(text) is not None


def scaled(text: str) -> bool:
    """Whether a text ends with what is measured by two numbers: a scale, a score out of ten."""
    return _SCALE.search(text) is not None


def house(given: str, following: str) -> bool:
    """Whether a number between two texts stands where those of houses, lanes and rooms do."""
    return _HOUSE.search(given) is not None or on_street(following)


def on_street(text: str) -> bool:
    """Whether a text begins with the name of a street."""
    return _STREET.match(text) is not None
