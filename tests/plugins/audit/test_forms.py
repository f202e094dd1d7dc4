"""The forms in which an audit may be asked for."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.audit.finding import Finding
from plugins.audit.formats import as_html
from plugins.audit.forms import FORMS, in_form
from plugins.audit.run import Audit
from plugins.locales import table

FAULT = Finding("/vi/", "", "page-x", "fail", "1.4.3", "#a", "Chữ mờ", verdict="An, 30-11-2026")
AUDIT = Audit(("/vi/",), ("light-1280",), (FAULT,))


@pytest.mark.parametrize("form", FORMS)
def test_each_form_tells_the_criterion_that_failed(form, tmp_path):
    told = in_form(
        form,
        AUDIT,
        table("vi", "audit"),
        "vi",
        None,
        folder=None,
        content=tmp_path,
        today=date(2026, 11, 30),
    )
    assert "1.4.3" in told


def test_the_page_for_editors_names_what_is_wrong_in_words():
    fault = replace(FAULT, rule="page-link-text")
    page = as_html(replace(AUDIT, findings=(fault,)), table("en", "audit"), "en")
    assert "A link that does not say where it leads <code>page-link-text</code>" in page


def test_the_page_for_editors_shows_the_place_and_who_has_judged_it():
    picture = {("/vi/", "#a"): "data:image/webp;base64,AAAA"}
    page = as_html(AUDIT, table("en", "audit"), "en", None, picture)
    assert '<img src="data:image/webp;base64,AAAA" alt="The place on page /vi/' in page
    assert "Judged by An, 30-11-2026" in page
    assert "<img" not in as_html(AUDIT, table("en", "audit"), "en")
