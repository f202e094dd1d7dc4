"""What nobody sees, and what assistive technology does not get."""

import pytest

from plugins.audit.page import AuditedPage
from plugins.html import WrittenPage


@pytest.mark.parametrize(
    "html",
    [
        "<p id=x hidden>",
        "<div hidden><p id=x></div>",
        "<p id=x style='display: none'>",
        "<p id=x style='color: red; VISIBILITY: hidden !important'>",
        "<style>/* p */ .a, #x { display: none }</style><p id=x>",
        "<style>p.b { display: none }</style><p class='a b' id=x>",
        "<input id=x type=hidden>",
        "<script id=x></script>",
    ],
)
def test_what_is_not_displayed_is_not_exposed_either(html):
    page = AuditedPage("index.html", WrittenPage.of(html))
    found = page.written.by_id["x"]
    assert found in page.hidden.unseen
    assert found in page.hidden.unexposed


@pytest.mark.parametrize(
    "html",
    [
        "<p id=x>",
        "<p id=x hidden=until-found>",
        "<details><p id=x></details>",
        "<dialog><p id=x></dialog>",
        "<style>@media print { #x { display: none } }</style><p id=x>",
        "<style media=print>#x { display: none }</style><p id=x>",
        "<style>div #x, p > b { display: none }</style><p id=x>",
        "<svg><title id=x>",
    ],
)
def test_what_is_displayed_or_can_be_opened_is_not_hidden(html):
    page = AuditedPage("index.html", WrittenPage.of(html))
    assert page.written.by_id["x"] not in page.hidden.unexposed


def test_aria_hides_what_is_displayed():
    page = AuditedPage("index.html", WrittenPage.of("<p aria-hidden=true><b id=x></p>"))
    found = page.written.by_id["x"]
    assert found not in page.hidden.unseen
    assert found in page.hidden.unexposed
