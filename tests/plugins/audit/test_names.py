"""Names are computed as AccName 1.2 and HTML-AAM say."""

import pytest

from plugins.audit.page import AuditedPage
from plugins.html import WrittenPage


def name(html, key="x"):
    page = AuditedPage("index.html", WrittenPage.of(f"<!doctype html><body>{html}</body>"))
    return page.name(page.written.by_id[key])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # a reference goes before a label, a label before content, content before advice
        ("<a id=x href=y aria-labelledby=r aria-label=B title=D>C</a><i id=r>A</i>", "A"),
        ("<a id=x href=y aria-label=B title=D>C</a>", "B"),
        ("<a id=x href=y title=D>C</a>", "C"),
        ("<a id=x href=y title=D> </a>", "D"),
        ('<a id=x href=y aria-label=" ">C</a>', "C"),
        # references: several, in their order; itself; hidden ones; none that lead on; lost ones
        ('<b id=p>A</b><b id=q>B</b><a id=x href=y aria-labelledby="q p"></a>', "B A"),
        ('<button id=x aria-label=Xóa aria-labelledby="x f"></button><b id=f>tệp</b>', "Xóa tệp"),
        ("<a id=x href=y aria-labelledby=r></a><i id=r hidden>A <b>B</b></i>", "A B"),
        ("<a id=x href=y aria-labelledby=r></a><i id=r>A<b hidden>B</b></i>", "A"),
        ("<a id=x href=y aria-labelledby=r></a><i id=r aria-labelledby=s>A</i><i id=s>B</i>", "A"),
        ("<a id=x href=y aria-labelledby=r>C</a>", "C"),
        # what is hidden says nothing, and has no name
        ("<a id=x href=y>A<b hidden>B</b><b style='display:none'>C</b></a>", "A"),
        ("<a id=x href=y>A<b aria-hidden=true>B</b></a>", "A"),
        ("<style>.h {visibility: hidden}</style><a id=x href=y>A<b class=h>B</b></a>", "A"),
        ("<div hidden><a id=x href=y>A</a></div>", ""),
        # what HTML offers
        ("<img id=x alt=A title=B>", "A"),
        ("<img id=x title=B>", "B"),
        ('<img id=x alt="" title=B>', ""),
        ("<img id=x>", ""),
        ("<input id=x type=image alt=A>", "A"),
        ("<input id=x type=button value=A>", "A"),
        ("<input id=x type=reset>", "reset"),
        ("<svg id=x role=img><title>A</title><desc>B</desc></svg>", "A"),
        ("<table id=x><caption>A</caption><tr><td>B</table>", "A"),
        ("<fieldset id=x><legend>A</legend>B</fieldset>", "A"),
        ("<figure id=x><img><figcaption>A</figcaption></figure>", "A"),
        ("<iframe id=x title=A></iframe>", "A"),
        ("<section id=x>A</section>", ""),
        # fields
        ("<label for=x>A</label><input id=x placeholder=C>", "A"),
        ("<label>A <input id=x> B</label>", "A B"),
        ("<label for=x>A</label><label for=x>B</label><select id=x></select>", "A B"),
        ("<input id=x title=B placeholder=C>", "B"),
        ("<input id=x placeholder=C>", "C"),
        ("<textarea id=x>Đã viết</textarea>", ""),
        ("<label>Báo trước <input value=3> ngày <input id=y></label><b id=x></b>", ""),
        ("<input type=checkbox id=x><label for=x>Sau <input value=3> ngày</label>", "Sau 3 ngày"),
        (
            "<input type=checkbox id=x><label for=x>Cứ <select><option>tuần<option selected>tháng"
            "</select></label>",
            "Cứ tháng",
        ),
        # parts of a name
        ("<a id=x href=y><img alt=A></a>", "A"),
        ("<a id=x href=y><img role=none alt=A></a>", ""),
        ("<a id=x href=y><svg aria-label=A></svg></a>", "A"),
        ("<a id=x href=y><svg><title>A</title></svg></a>", "A"),
        ("<button id=x>A<span role=img aria-label=B></span></button>", "AB"),
        ("<h2 id=x>A<div>B</div>C</h2>", "A B C"),
        ("<h2 id=x>Ha<b>i</b><br>ba</h2>", "Hai ba"),
        ("<div id=x role=button>A<p>B</p></div>", "A B"),
        ("<div id=x role=dialog>A</div>", ""),
    ],
)
def test_an_element_is_called(html, expected):
    assert name(html) == expected


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<a id=x href=y>", "link"),
        ("<a id=x>", ""),
        ("<a id=x href=y role=button>", "button"),
        ("<b id=x role='unknown tab'>", "tab"),
        ("<img id=x alt=''>", "presentation"),
        ("<img id=x alt='' tabindex=0>", "img"),
        ("<button id=x role=none>", "button"),
        ("<ul id=x role=none>", "none"),
        ("<ul id=x role=none aria-label=A>", "list"),
        ("<select id=x>", "combobox"),
        ("<select id=x multiple>", "listbox"),
        ("<input id=x type=search>", "searchbox"),
        ("<main><header id=x>", ""),
        ("<header id=x>", "banner"),
    ],
)
def test_an_element_has_the_role(html, role):
    page = AuditedPage("index.html", WrittenPage.of(html))
    assert page.written.by_id["x"] in page.with_role(role)
