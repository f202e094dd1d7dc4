"""Whether the words of a link say where it leads."""

from __future__ import annotations

import re

#: Words that point without naming anything, also together: “mời bà con bấm vào đây để xem thêm”.
_POINTING = frozenset(
    (  # noqa: SIM905
        "ấn ạ anh bà bạn bài bấm các cập chạm chi chị chú chuột click con có coi cùng dẫn dưới để "
        "đây đó đọc đường file hãy hiểu khách kèm kết kích kia lại lòng liên link mời này nên "
        "ngay nhấn nhấp nhé nút ở online phía qua quý rõ sau tại tải tệp thể theo thêm tham khảo "
        "tiết tiếp tìm trang trên trong trực tuyến truy từ và vào về video vui web website xem "
        "xin xuống đính văn bản "
        "a about and article at available by check click continue details document download file "
        "find follow following for found from go here info information it learn link more on "
        "online open out page please press read reading see show site tap text that the this to "
        "view visit website you "
    ).split()
)
_ENOUGH = frozenset(("văn", "bản", "trực", "tuyến", "video", "online", "document", "text"))


def says_nothing(words: str) -> bool:
    """Whether words like “Tại đây.” or “click here” stand for a link, whatever their signs and
    capitals.
    """
    bare = re.findall(r"[^\W_]+", words.lower())
    return bool(words) and _POINTING.issuperset(bare) and not (bare and _ENOUGH.issuperset(bare))
