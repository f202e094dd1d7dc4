"""What a question is about, and when it is something else."""

import pytest

from plugins.audit.review.subject import Subjects, target

IMAGE = "main > p > img"


def mark(folder, page="/", selector=IMAGE):
    return Subjects(folder).of("page-image-phrase", page, selector)


def test_the_same_on_two_pages_is_one_subject(folder):
    assert mark(folder) == mark(folder, "/gio.html")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("index.html", "cửa trái", "cửa phải"),
        ("cua.svg", "/>", "><rect/></svg>"),
    ],
)
def test_other_words_or_another_picture_of_that_name_are_another_subject(folder, file, old, new):
    before = mark(folder)
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(text.replace(old, new), "utf-8")
    assert mark(folder) != before


def test_another_place_on_the_page_and_other_classes_are_the_same_subject(folder):
    before = mark(folder)
    text = (folder / "index.html").read_text("utf-8")
    moved = text.replace("<p><img", '<div class="new"></div><p><img class="wide"')
    (folder / "index.html").write_text(moved, "utf-8")
    assert mark(folder) == before


@pytest.mark.parametrize("selector", ["html", "#made-by-a-script"])
def test_what_is_of_the_page_as_a_whole_changes_with_what_the_page_says(folder, selector):
    before = mark(folder, selector=selector)
    text = (folder / "index.html").read_text("utf-8")
    (folder / "index.html").write_text(text.replace("Có dốc", "Có thang"), "utf-8")
    assert mark(folder, selector=selector) != before


@pytest.mark.parametrize(
    ("page", "href", "leads"),
    [
        ("/vi/a/", "../b/index.html", "/vi/b/"),
        ("/vi/b/c/", "../../b/index.html#x", "/vi/b/"),
        ("/", "https://example.org/a", "https://example.org/a"),
        ("/vi/a/", "//example.org/", "//example.org/"),
    ],
)
def test_a_link_leads_to_the_same_place_from_pages_of_any_depth(page, href, leads):
    assert target(page, href) == leads
