"""A small portal's worth of documents, indexed once."""

import json

import pytest

from plugins.domain import Deed, Inquiry, Synonym, Synonyms
from plugins.search import shards
from plugins.search.bodies import DocumentBody, digest_of
from plugins.search.build import index
from plugins.search.entry import Entry, Facets, read_text
from plugins.search.files import files
from plugins.search.lexicon import lexicon
from plugins.search.reader import Reader

DOCUMENTS = [
    ("Đăng ký khai sinh", "Hộ tịch", "Cha hoặc mẹ đăng ký khai sinh cho con tại xã nơi cư trú."),
    ("Đăng ký khai tử", "Hộ tịch", "Người thân đăng ký khai tử cho người chết."),
    ("Đăng ký kết hôn", "Hộ tịch", "Hai bên nam nữ đăng ký kết hôn tại xã."),
    ("Đăng ký kết hôn có yếu tố nước ngoài", "Hộ tịch", "Một bên là người nước ngoài."),
    ("Đăng ký thường trú", "Cư trú", "Công dân đăng ký thường trú theo Luật Cư trú."),
    ("Xóa đăng ký thường trú", "Cư trú", "Người chết thì xóa đăng ký thường trú."),
    ("Đổi giấy phép lái xe", "Đường bộ", "Giấy phép lái xe hết hạn thì đổi."),
    (
        "Cấp đổi thẻ căn cước (thực hiện tại cấp tỉnh)",
        "Căn cước",
        "Công an cấp tỉnh đổi thẻ căn cước.",
    ),
    (
        "Cấp đổi thẻ căn cước (thực hiện tại cấp trung ương)",
        "Căn cước",
        "Bộ Công an đổi thẻ căn cước.",
    ),
    ("Má mà mả mã", "Khác", "Bốn tiếng khác dấu."),
    ("Mã má mà", "Khác", "Ba tiếng khác dấu."),
    ("Công ty TNHH", "Doanh nghiệp", "Thành lập công ty TNHH theo 123/2020/NĐ-CP."),
]
WORDS = Synonyms(
    sayings=(
        Synonym(
            say=("bằng lái", "bằng lái xe"), means=("giấy phép lái xe",), why="lời nói thường ngày"
        ),
        Synonym(say=("nhập hộ khẩu",), means=("đăng ký thường trú",), why="tên cũ"),
    ),
    abbreviations=(
        Synonym(say=("tnhh",), means=("trách nhiệm hữu hạn",), why="viết tắt"),
        Synonym(say=("cccd",), means=("căn cước công dân",), why="viết tắt"),
    ),
    ignore=("thủ tục", "xin", "gì"),
    everyday=("lấy",),
    deeds=(
        Deed(say=("làm", "đăng ký"), titles=("đăng ký", "cấp"), plain=True),
        Deed(say=("hết hạn",), titles=("đổi", "cấp đổi")),
        Deed(say=("bỏ",), titles=("xóa", "xóa đăng ký")),
    ),
    questions=(
        Inquiry(about="cost", say=("hết bao nhiêu tiền", "lệ phí")),
        Inquiry(about="time", say=("mất mấy ngày",)),
        Inquiry(about="place", say=("nộp ở đâu",)),
    ),
)


def text(given):
    """A text as a document's body."""
    counted = read_text(given, b"")
    return DocumentBody(digest_of(given), sum(json.loads(counted).values()), lambda: counted)


def entries(documents=None):
    """The documents as entries: identifiers are their titles."""
    return [
        Entry(
            title,
            f"/vi/{place}/",
            title,
            text(f"{title}\n{field}\n{body}".encode()),
            Facets("Thủ tục", field, "Ủy ban", "Cấp xã"),
            also=("1.001193",) if not place else (),
            answers={"time": "3 ngày", "cost": "Miễn phí"} if not place else {},
        )
        for place, (title, field, body) in enumerate(documents or DOCUMENTS)
    ]


def write(folder, made):
    """Write an index's files; return a reader of them."""
    for name, text, _ in files(made):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Reader(folder)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """A reader of the small index."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "cache").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SIZE", 200)  # so that it has many shards
        return write(folder / "vi", index(entries(), lexicon(WORDS), "vi", folder / "cache"))
