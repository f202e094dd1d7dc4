"""The speech alone: Pelican's articles are read aloud, whatever their theme."""

import re

import pytest
from mutagen.mp3 import MP3

pytestmark = pytest.mark.voice


def cues(journal, name):
    """The identifiers of a recording's sentences."""
    return re.findall(r"^(s\d+)$", journal.text(name), re.MULTILINE)


def test_each_article_has_a_recording_a_player_and_marked_sentences(journal, documented):
    built = journal.build(documented("speech"))
    assert built.sound, built.log
    for name in ("lighthouse", "lighthouse-vi", "bread", "pages/about"):
        page = journal.text(f"{name}.html")
        sentences = cues(journal, f"audio/{name}.vtt")
        assert sentences and all(f'<span id="{one}">' in page for one in sentences)
        assert MP3(journal.output / "audio" / f"{name}.mp3").info.length > 2
    page = journal.text("pages/about.html")
    assert 'src="../audio/pages/about.mp3"' in page and 'aria-label="Listen to this page"' in page
    assert "Nghe trang này" in journal.text("lighthouse-vi.html")
    assert page.index("speech-player") < page.index("</main>") < page.index("<footer")
    assert not (journal.output / "audio" / "unfinished.mp3").exists()


def test_the_place_that_a_theme_has_is_taken(journal, documented):
    template = "theme/templates/article.html"
    own = "<!--player--><b>[[length]]</b><!--/player-->{{ article.content }}"
    text = (journal.folder / template).read_text().replace("{{ article.content }}", own)
    journal.write(template, text)
    journal.write("content/silent.md", "Title: Silent\nDate: 2026-07-01\nSpeech: off\n\nHush.\n")
    built = journal.build(documented("speech"))
    assert built.sound, built.log
    assert re.search(r"<b>\d+ s</b>", journal.text("bread.html"))
    assert "speech-player" not in journal.text("bread.html")
    assert not (journal.output / "audio/silent.mp3").exists()
    assert "[[" not in journal.text("silent.html") and "<b>" not in journal.text("silent.html")


def test_an_empty_place_gets_the_plain_player(journal, documented):
    template = "theme/templates/article.html"
    text = (journal.folder / template).read_text()
    journal.write(template, text.replace("<h1>", "<!--player--><!--/player--><h1>"))
    journal.build(documented("speech"))
    page = journal.text("bread.html")
    assert page.index("speech-player") < page.index("<h1>") and "<!--" not in page


def test_a_theme_without_main_has_its_article_read(journal, documented):
    base = (journal.folder / "theme/templates/base.html").read_text()
    journal.write(
        "theme/templates/base.html", base.replace("<main", "<div").replace("</main", "</div")
    )
    built = journal.build(documented("speech"))
    assert "bread" not in " ".join(built.warnings), built.log
    page = journal.text("bread.html")
    assert page.index("speech-player") < page.index("</article>")
    (line,) = built.warnings  # the page has neither main nor article
    assert "pages/about.md" in line


def test_a_language_without_a_voice_is_said_once(journal, documented):
    journal.write(
        "content/far.md", "Title: Sama\nDate: 2026-07-01\nLang: qqz\nSlug: sama\n\nSama tak.\n"
    )
    built = journal.build(documented("speech"))
    (line,) = built.warnings
    assert "qqz" in line and built.status == 0 and not built.errors
    assert (journal.output / "audio/bread.mp3").exists()
    assert "speech-player" not in journal.text("sama-qqz.html")


def test_without_a_page_there_is_one_warning_and_no_more(journal, documented):
    journal.empty()
    built = journal.build(documented("speech"))
    (line,) = built.warnings
    assert "speech" in line and not built.errors and built.status == 0
