"""The links that are alike on all pages."""

from plugins.audit.menus import menu_links
from plugins.audit.page import AuditedPage
from plugins.html import WrittenPage


def test_links_around_the_content_are_told_and_those_to_help_anywhere():
    page = AuditedPage(
        "vi/tin/index.html",
        WrittenPage.of(
            '<html lang=vi><nav aria-label="Chính"><a href="../thu-tuc/">Thủ tục</a>'
            '<a href="#x">Mục</a></nav><main><a href="../a.html">Bài khác</a>'
            '<a href="mailto:hoi@xa.example">Thư</a></main>'
            '<footer><a href="../lien-he.html">Liên hệ</a></footer>'
        ),
    )
    assert [(one.part, one.label, one.name, one.target, one.helps) for one in menu_links(page)] == [
        ("nav", "Chính", "thủ tục", "vi/thu-tuc/index.html", False),
        ("main", "", "thư", "mailto:hoi@xa.example", True),
        ("footer", "", "liên hệ", "vi/lien-he.html", True),
    ]
