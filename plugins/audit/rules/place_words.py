"""What is meant is said by its name, not only by its place, shape or colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element, Text
from ..page import AuditedPage, Fault
from ..rule import AuditRule

_ACT_VI = r"\b(bấm|nhấn|nhấp|chọn|gõ|nhập|dùng|xem|điền)\b"
_ACT_EN = r"\b(click|press|choose|select|use|see|tap|enter|fill|push|follow)\b"
_PARTS_VI = "bên|phía|góc|cột|khung|ô|nút|chữ|mục|dòng|hình"
_WHERE_VI = rf"\b(({_PARTS_VI})( \w+)? (phải|trái|tròn|vuông))\b"
_COLOUR_VI = r"\b(màu|chữ|nút|ô|mục|dấu)( màu)? (đỏ|xanh|vàng|cam|tím|hồng|xám)\b"
_SHAPES = "round|square|triangular|large|green|red|blue|yellow|orange|grey|gray"
_THINGS = "button|link|icon|box|arrow|field|text|menu|tab|section|column|area|panel"
_PLACE_EN = r"\b(on|to|at) (the|your) (right|left)\b"
_COLOUR_EN = r"\b(shown |marked )?in (bold )?(red|green|blue)\b"
_WHERE_EN = rf"{_PLACE_EN}|\b({_SHAPES}) ({_THINGS})s?\b|{_COLOUR_EN}"
#: The name of what is meant.
_QUOTED = re.compile(r"[“\"«‘][^”\"»’]{2,60}[”\"»’]")
_BOXES = "area|bar|box|column|list|menu|panel|picture|table"
_BELOW_EN = (
    rf"\b(by|from|in|on|with) the (({_BOXES}) )?(below |above )?(at|on|to) the (left|right)\b"
)
_COLOURS = "đỏ|xanh|vàng|cam|tím|hồng|xám|red|green|blue|yellow|orange|purple|grey|gray"
#: What a colour stands for.
_STANDS = "(là|chỉ|nghĩa là|is|are|means?|shows?|stands? for)"
_SAID = rf"\b({_COLOURS})( \w+)? {_STANDS}\b"
_MEANING = re.compile(rf"{_SAID}[^.!?]{{2,60}}{_SAID}", re.I)
_VIETNAMESE = re.compile(rf"{_ACT_VI}[^.!?]*({_WHERE_VI}|{_COLOUR_VI})", re.I)
_REQUIRED = re.compile(
    rf"({_COLOUR_VI})[^.!?]*\bbắt buộc\b|\bbắt buộc\b[^.!?]*({_COLOUR_VI})", re.I
)
_DEMANDED = r"\b(required|mandatory|must be)\b"
_REQUIRED_EN = re.compile(rf"{_COLOUR_EN}[^.!?]*{_DEMANDED}|{_DEMANDED}[^.!?]*{_COLOUR_EN}", re.I)
_ENGLISH = re.compile(rf"{_ACT_EN}[^.!?]*({_WHERE_EN})|{_BELOW_EN}", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """Texts of a sentence or two."""
    for one in page.seen(page.named("p", "li", "label", "legend", "td", "div")):
        if any(isinstance(part, Text) and len(part) > 12 for part in one.contents):
            yield one


def check(page: AuditedPage, element: Element) -> Fault | None:
    """A fault where an instruction names no more than that."""
    words = _QUOTED.sub("“”", page.words(element)[:600])
    for pattern in (_VIETNAMESE, _REQUIRED, _ENGLISH, _REQUIRED_EN, _MEANING):
        if (found := pattern.search(words)) and "“”" not in found[0]:
            return page.fault(element, words=found[0][:80])
    return None


RULE = AuditRule(
    "1.3.3", applies=applies, check=check, act=("9bd38c",), outcome="review", at_build=False
)
