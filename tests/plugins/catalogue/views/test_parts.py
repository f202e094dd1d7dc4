from plugins.catalogue.views.parts import body_parts, file_link, files, parts
from plugins.model import File

from .conftest import make_desk


def test_a_file_says_type_size_and_pages():
    link = file_link("Quyết định", "qd.pdf", 6, make_desk(files={"qd.pdf": 412_000}))
    assert (link.url, link.facts.replace("\u00a0", " ")) == ("/files/qd.pdf", "PDF, 412 KB, 6 trang")


def test_a_file_that_is_not_there_is_no_link(desk):
    link = file_link("Mẫu 24", "mau-24.docx", None, desk)
    assert (link.name, link.url) == ("Mẫu 24", "")


def test_the_same_file_twice_is_one_link():
    desk = make_desk(files={"a.odt": 5})
    assert len(files((File(file="a.odt", name="A"), File(file="a.odt", name="A lần nữa")), desk)) == 1


def test_the_contents_of_a_page_hold_the_headings_of_its_text(desk):
    body = '<h2 id="a">Đặt <em>tên</em> &amp; họ</h2><p>…</p><h3 id="b">Nhỏ</h3>'
    assert [(part.id, part.title) for part in body_parts(body)] == [("a", "Đặt tên & họ")]
    found = parts("procedure", {"who": True, "steps": (), "": True, "law": ("x",)}, body, desk)
    assert [part.id for part in found] == ["part-who", "a", "part-law"]
