"""What the templates of pages have in common."""
from pathlib import Path

import pytest

from plugins.catalogue.page import TEMPLATES

FOLDER = Path(__file__).parents[2] / "theme" / "templates"


@pytest.mark.parametrize("template", sorted(TEMPLATES.values()))
def test_a_page_that_an_editor_writes_shows_its_text_its_film_and_its_recording(template):
    text = (FOLDER / f"{template}.html").read_text(encoding="utf-8")
    for shown in ("page.body | safe", "video(view.head.video)", "player(page, words)"):
        assert shown in text, shown
