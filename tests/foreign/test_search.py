"""The search alone: Pelican's articles are found by a theme that asks in a few lines."""

import re

import pytest
from selenium.webdriver.common.by import By

from plugins.audit.browser import browser, missing
from plugins.audit.server import served
from plugins.search.alone import MODULES, client
from plugins.search.query import ask
from plugins.search.reader import Reader
from tests.browser.pages import another_page, until


def found(journal, lang, question):
    """The addresses that answer a question, asked as the terminal does."""
    index = Reader(journal.output / "search" / lang)
    return [index.document(hit.document)[1] for hit in ask(index, question).hits]


def test_articles_are_found_in_their_language_and_drafts_are_not(journal, documented):
    built = journal.build(documented("search"))
    assert built.sound, built.log
    assert found(journal, "en", "ferry") == ["/lighthouse.html"]
    assert found(journal, "en", "flour") == ["/bread.html"]
    assert found(journal, "en", "two people") == ["/pages/about.html"]
    assert found(journal, "vi", "nguoi gac den") == ["/lighthouse-vi.html"]
    assert found(journal, "en", "pumpernickel") == []
    assert found(journal, "en", "marzipan") == []


def test_what_a_theme_leaves_out_is_not_found(journal, documented):
    template = (journal.folder / "theme/templates/article.html").read_text()
    marked = template.replace('<p class="meta">', '<p class="meta" data-index="off">Zanzibar ')
    journal.write("theme/templates/article.html", marked)
    journal.build(documented("search"))
    assert found(journal, "en", "zanzibar") == []


def test_the_client_is_complete():
    modules = {path.rpartition("/")[2]: text.decode() for path, text in client()}
    wanted = {one for text in modules.values() for one in re.findall(r'from "\./([^"]+)"', text)}
    assert wanted <= modules.keys() and set(MODULES) < modules.keys()


def test_a_second_build_finds_what_is_new(journal, documented):
    journal.build(documented("search"))
    journal.write("content/tea.md", "Title: Tea\nDate: 2026-07-01\n\nFrom Darjeeling.\n")
    journal.build(documented("search"))
    assert found(journal, "en", "darjeeling") == ["/tea.html"]


@pytest.mark.browser
def test_a_theme_asks_as_the_readme_shows(journal, documented, shown):
    if lacking := [one for one in missing() if "axe" not in one]:
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    page = '{% extends "base.html" %}{% block content %}<h1>Search</h1>' + shown("search", "html")
    journal.write("theme/templates/search.html", page + "{% endblock %}")
    direct = 'DIRECT_TEMPLATES = ["index", "search"]'
    built = journal.build(documented("search"), direct)
    assert built.sound, built.log
    with served(journal.output) as root, browser() as driver:
        driver.get(f"{root}/search.html")
        driver.find_element(By.NAME, "q").send_keys("lighthose\n")
        links = until(driver, lambda page: page.find_elements(By.CSS_SELECTOR, "#found a"))
        assert [one.text for one in links] == ["A lighthouse on the river"]
        until(
            driver, lambda page: page.find_element(By.CSS_SELECTOR, "[role=status]").text, "1 found"
        )
        with another_page(driver):
            links[0].click()
        assert driver.current_url == f"{root}/lighthouse.html"


def test_without_a_page_there_is_one_warning_and_no_more(journal, documented):
    journal.empty()
    built = journal.build(documented("search"))
    (line,) = built.warnings
    assert "search" in line and not built.errors and built.status == 0
    assert not (journal.output / "search").exists()
