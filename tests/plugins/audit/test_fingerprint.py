"""A fault is known again wherever its element goes, and another is not taken for it."""

import pytest

from plugins.audit.finding import Finding
from plugins.audit.fingerprint import Fingerprints

PAGE = '<!doctype html><html lang="vi"><title>Phí</title><body>{}</body>'


@pytest.fixture
def mark(tmp_path):
    def of(body, selector, rule="link-name"):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        (folder / "phi.html").write_text(PAGE.format(body), "utf-8")
        finding = Finding("/phi.html", "", rule, "fail", "2.4.4", selector)
        return Fingerprints(folder).of(finding)

    return of


LINK = '<p><a class="a" href="phi-1a2b3c4d.pdf?x=1">Xem phí</a></p>'


@pytest.mark.parametrize(
    ("body", "selector"),
    [
        ('<p><a class="b c" style="x" href="phi-1a2b3c4d.pdf">Xem  phí</a></p>', "p > a"),
        (f"<p>Mới</p><ul><li>{LINK}</li></ul>", "li a"),
        ('<p><a href="phi-99887766.pdf">Xem phí</a></p>', "a"),
    ],
)
def test_classes_places_and_digests_are_nothing(mark, body, selector):
    assert mark(body, selector) == mark(LINK, "p > a:nth-of-type(1)")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<p><a href="phi.pdf">Xem lệ phí</a></p>', "link-name"),
        ('<p><a href="gio.pdf">Xem phí</a></p>', "link-name"),
        (LINK, "link-in-text-block"),
    ],
)
def test_another_text_target_or_rule_is_another_fault(mark, body, rule):
    assert mark(body, "a", rule) != mark(LINK, "a")


def test_what_only_scripts_made_is_known_by_its_selector_without_numbers(mark):
    made = mark("", "#app > div:nth-child(3) > button.x1")
    assert made == mark("", "#app > div:nth-child(5) > button.y7")
    assert made != mark("", "#app > div > a")


def test_a_selector_that_cannot_be_read_ends_nothing(mark):
    assert mark(LINK, "a[") != mark(LINK, "a")
