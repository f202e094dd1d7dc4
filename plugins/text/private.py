"""What belongs to a person and not on a portal: numbers of identity, accounts, telephones, health.

Sources of the forms: the personal identification number is of 12 digits (province, century and sex,
year of birth, six more: Circular 59/2021/TT-BCA); identity cards before had 9 or 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

#: How far words stand from a number that they speak of.
_BEFORE, _AROUND = 60, 90
_PROVINCES = frozenset(
    (  # noqa: SIM905
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 "
        "035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 "
        "070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
    ).split()
)
_TWELVE = re.compile(
    r"""
    (?<![\d.,/-])  0 (?: \d{2} (?:[ .]?\d{3}){3} | \d{3} (?:[ .]\d{4}){2} )  (?![\d/]|[.,-]\d)
    """,
    re.VERBOSE,
)
_NINE = re.compile(r"(?<![\d.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/]|[.,-]\d)")
_IDENTITY = re.compile(
    r"""
    cmnd | cccd | chứng\ minh | căn\ cước | định\ danh | identity | id\ card | citizen
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OTHER_NUMBER = re.compile(
    r"""
    mã\ số\ thuế | mst | tài\ khoản | stk | điện\ thoại | đt: | hotline | fax | mã\ hồ\ sơ
    | tax\ code | account | phone
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EXAMPLE = re.compile(r"ví dụ|vd:|chẳng hạn|như mẫu|mẫu:|for example|e\.g\.|such as", re.IGNORECASE)
_CAPITAL = r"\p{Lu}\p{Ll}*"
_SURNAME = (
    "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai"
    "|Lương|Lâm|Tạ|Hà|Cao|Châu|Thạch|Danh|Tô|Đào|Tống|Quách|Kiều|Nông|Triệu|Hà|Lò|Vàng|Giàng|Sùng"
    "|Y|Rơ|H’|Điểu|Kpă|Ksor)"
)
_NAME = regex.compile(rf"{_SURNAME}(?: {_CAPITAL}){{1,4}}")
_CALLED = regex.compile(
    rf"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|hộ|công dân) (?:{_CAPITAL} ?){{2,5}}"
)
_OFFICE = re.compile(
    r"""
    chủ\ tịch | giám\ đốc | trưởng | phó\  | thư\ ký | bí\ thư | cán\ bộ | công\ chức
    | viên\ chức | chuyên\ viên | bác\ sĩ | luật\ sư | người\ phát\ ngôn | liên\ hệ
    | trực\  | tiếp\ nhận | đường\ dây | một\ cửa | văn\ phòng | uỷ\ viên | ủy\ viên | hotline
    | contact | office
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MOBILE = re.compile(r"(?<![\d.])(?:\+84[ .]?|0)[35789](?:[ .-]?\d){8}(?!\d)")
_ACCOUNT = re.compile(
    r"(?:tài khoản|stk|số tk|account)[^\n\d]{0,30}(\d(?:[ .]?\d){7,15})", re.IGNORECASE
)
_MAIL = re.compile(
    r"""
    (?<![\w.+-]) [\w.+-]{1,64}+
    @ (?:gmail|yahoo|hotmail|outlook|icloud|live|ymail) \. [a-z.]{2,8}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEALTH = re.compile(
    r"""
    tâm\ thần | hiv | aids | ung\ thư | khuyết\ tật | nhiễm | bệnh | trầm\ cảm | tự\ kỷ | thai
    | nghiện | chạy\ thận
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BORN = re.compile(r"(?<!\d)(?:\d{1,2}[/-]\d{1,2}[/-])?(?:19[2-9]\d|20[0-2]\d)(?!\d)")
_STREET = re.compile(r"thôn|ấp|xóm|tổ dân phố|khu phố|bản |buôn|số nhà|đường|hộ nghèo|hộ cận nghèo")
#: So many people, a line each, are a list.
_MANY = 3


@dataclass(frozen=True)
class Personal:
    """Something personal: what it is (`identity`, `list`, `phone`, `account`, `email`, `health`),
    where in the text it begins, and what is written there.
    """

    kind: str
    start: int
    text: str


def personal(text: str) -> Iterator[Personal]:
    """Yield what a text says of persons that is nobody's business. Officials in their office, the
    numbers of offices and examples in forms are none.
    """
    yield from _identities(text)
    yield from _lists(text)
    for kind, pattern in (("phone", _MOBILE), ("email", _MAIL)):
        for found in pattern.finditer(text):
            around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND // 3]
            if _CALLED.search(around) and not _OFFICE.search(around):
                yield Personal(kind, found.start(), found[0])
    for found in _ACCOUNT.finditer(text):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        named = _CALLED.search(around) or _NAME.search(around)
        if named and not re.search("kho bạc|treasury", around, re.IGNORECASE):
            yield Personal("account", found.start(1), found[1])
    for called in _CALLED.finditer(text):
        sentence = re.split(r"[.;\n]", text[called.end() : called.end() + 2 * _AROUND])[0]
        if _HEALTH.search(sentence) and not _OFFICE.search(called[0] + sentence):
            yield Personal("health", called.start(), called[0].strip())


def _identities(text: str) -> Iterator[Personal]:
    for found in _TWELVE.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        other = _OTHER_NUMBER.search(before) and not _IDENTITY.search(before)
        if _is_identity(found[0]) and not other and not _EXAMPLE.search(before):
            yield Personal("identity", found.start(), found[0])
    for found in _NINE.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()].rpartition("\n")[2]
        if _IDENTITY.search(before) and not _EXAMPLE.search(before) and not _is_made_up(found[0]):
            yield Personal("identity", found.start(), found[0])


def _is_identity(written: str) -> bool:
    """Whether 12 digits are made as a number of identity is, of somebody who may be alive."""
    digits = re.sub(r"\D", "", written)
    if digits[:3] not in _PROVINCES or _is_made_up(digits):
        return False
    century, year = int(digits[3]), int(digits[4:6])
    return (century in (0, 1) and year >= 20) or (century in (2, 3) and year <= 30)


def _is_made_up(written: str) -> bool:
    """Whether digits count up, or are the same again and again: nobody's number."""
    digits = re.sub(r"\D", "", written)
    return digits[-8:] in "01234567890123456789" or len(set(digits[-6:])) == 1


def _lists(text: str) -> Iterator[Personal]:
    """The first of several people in a row, each with the day of birth or where they live."""
    start, first, count = 0, 0, 0
    name = ""
    for line in text.splitlines(keepends=True):
        found = _NAME.search(line)
        if found and not _OFFICE.search(line) and _tells(line[found.end() :]):
            first, name = (first, name) if count else (start + found.start(), found[0])
            count += 1
        elif line.strip(" |-:\n"):
            count = 0
        if count == _MANY:
            yield Personal("list", first, name)
        start += len(line)


def _tells(rest: str) -> bool:
    return bool(_BORN.search(rest) or _MOBILE.search(rest) or _STREET.search(rest))
