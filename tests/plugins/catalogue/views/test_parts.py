from plugins.catalogue.views.parts import body_parts, file_address, file_link, files, parts
from plugins.domain import Attachment, File

from .conftest import make_context


def test_a_file_says_type_size_and_pages():
    link = file_link("Quyết định", "qd.pdf", 6, make_context(files={"qd.pdf": 412_000}))
    assert (link.url, link.facts.replace("\u00a0", " ")) == (
        "/files/qd.pdf",
        "PDF, 412 KB, 6 trang",
    )


def test_a_scan_says_so_and_where_its_text_is():
    known = {"qd.pdf": Attachment(3, ("scan",))}
    context = make_context(files={"qd.pdf": 412_000}, attachments=known)
    of_page, of_none, form = (
        file_link("Quyết định", "qd.pdf", None, context, has_text=one)
        for one in (True, False, None)
    )
    assert "3\u00a0trang, bản quét" in of_page.facts
    assert "trên trang này" in of_page.instead and "cơ quan" in of_none.instead
    assert form.instead == ""


def test_a_file_that_is_not_there_is_no_link(context):
    link = file_link("Mẫu 24", "mau-24.docx", None, context)
    assert (link.name, link.url) == ("Mẫu 24", "")


def test_the_same_file_twice_is_one_link():
    context = make_context(files={"a.odt": 5})
    assert (
        len(files((File(file="a.odt", name="A"), File(file="a.odt", name="A lần nữa")), context))
        == 1
    )


def test_the_contents_of_a_page_hold_the_headings_of_its_text(context):
    body = '<h2 id="a">Đặt <em>tên</em> &amp; họ</h2><p>…</p><h3 id="b">Nhỏ</h3>'
    assert [(part.id, part.title) for part in body_parts(body)] == [("a", "Đặt tên & họ")]
    found = parts("procedure", {"who": True, "steps": (), "": True, "law": ("x",)}, body, context)
    assert [part.id for part in found] == ["part-who", "a", "part-law"]


def test_a_file_whose_name_has_signs_of_addresses_is_found_all_the_same():
    assert file_address("Phụ lục #1, 50%.pdf") == "/files/Phụ lục %231, 50%25.pdf"
