"""A document with its file, from the content to the page."""

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests.conftest import build

from .flawed_files import FILES
from .signed_files import ROOT, altered, signed

PAGE = """---
title: Quyết định về giờ làm việc
number: 12/QĐ-UBND
document_type: Quyết định
issuer_name: Ủy ban nhân dân tỉnh Hà Vân
issued: 2026-11-10
files: [{file: qd-12.pdf}]
---
Giờ làm việc của bộ phận một cửa.
"""


@pytest.fixture
def publish(tmp_path):
    """Builds a portal of one document, whose file has these bytes."""
    content = tmp_path / "content"
    for folder in ("vi/van-ban", "files", "trust"):
        (content / folder).mkdir(parents=True)
    (content / "vi/van-ban/qd-12.md").write_text(PAGE, "utf-8")
    (content / "trust/goc.pem").write_bytes(ROOT.public_bytes(Encoding.PEM))

    def built(file):
        (content / "files/qd-12.pdf").write_bytes(file)
        return build(content, tmp_path / "built", "--no-speech")

    return built


@pytest.mark.slow
def test_a_signed_file_goes_out_as_it_is_and_an_altered_one_stops_it(publish):
    file = signed()
    built = publish(file)
    assert built.status == 0, built.log
    assert (built.output / "files/qd-12.pdf").read_bytes() == file
    page = (built.output / "vi/van-ban/qd-12/index.html").read_text("utf-8")
    assert "Nguyễn Văn Thử – Ủy ban nhân dân tỉnh Hà Vân đã ký số ngày" in page
    stopped = publish(altered())
    assert stopped.status == 1 and "đã bị sửa sau khi Nguyễn Văn Thử ký số" in stopped.log
    assert (stopped.output / "files/qd-12.pdf").read_bytes() == file
    scan = publish(FILES["scan.pdf"][0])
    page = (scan.output / "vi/van-ban/qd-12/index.html").read_text("utf-8")
    assert "bản quét, máy không đọc được chữ" in page and "ngay trên trang này" in page
