"""What the templates of pages have in common."""

from pathlib import Path

import pytest

from plugins.run import load_kinds

FOLDER = Path(__file__).parents[2] / "theme" / "templates"


@pytest.mark.parametrize("template", sorted(kind.page_template for kind in load_kinds().values()))
def test_a_page_that_an_editor_writes_shows_its_text_its_film_and_its_recording(template):
    text = (FOLDER / f"{template}.html").read_text(encoding="utf-8")
    if text.startswith('{% extends "kind.html" %}'):
        text += (FOLDER / "kind.html").read_text(encoding="utf-8")
    for shown in ("page.body | safe", "video(view.head.video)", "player(page, words"):
        assert shown in text, shown


#: Lines of markup alone that cannot be broken without other bytes on the page: file → why.
UNBROKEN = {
    "base.html": "the policy is one value",
    "chart.html": "drawn patterns",
    "entrance.html": "a drawn gate",
    "feedback.html": "one field with its label",
    "former.html": "one field",
    "not_found.html": "a comment",
}


@pytest.mark.parametrize(
    "template",
    [*FOLDER.glob("*.html"), *FOLDER.parent.glob("components/*/*.html")],
    ids=lambda path: path.name,
)
def test_a_line_of_a_template_has_at_most_120_letters(template):
    long = [line for line in template.read_text("utf-8").splitlines() if len(line) > 120]
    assert not long or template.name in UNBROKEN, long
