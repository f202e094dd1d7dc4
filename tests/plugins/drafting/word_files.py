"""Word files, made of their lines."""

from io import BytesIO

from docx import Document

#: A form as Word files have it.
FORM = (
    "Mẫu số 05",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "TỜ KHAI MẪU",
    "I. Người khai",
    "Họ và tên: …………",
    "Giới tính: Nam/Nữ",
    "Người khai",
    "(Ký, ghi rõ họ tên)",
)


def word(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
