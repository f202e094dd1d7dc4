"""A page is rendered again when anything changed that its template could read, and only then."""

from dataclasses import dataclass, replace

import pytest
from jinja2 import DictLoader, Environment
from pelican import signals

from plugins.domain import Link, Site, SitePage
from plugins.engine.render_key import RenderKeys
from plugins.run import Portal, Work

TEMPLATES = {
    "news.html": '{% extends "base.html" %}{% from "date.html" import day %}{{ day(page) }}',
    "base.html": "<main>{{ page.title }}</main>",
    "date.html": "{% macro day(page) %}{{ page.modified }}{% endmacro %}",
    "page.html": '{% extends "base.html" %}',
    "gallery.html": "{% include page.template %}",
}
WORDS = {"nav": {"main": "Nội dung"}}


@dataclass(frozen=True)
class View:
    """What a template lays out."""

    links: tuple[Link, ...] = ()
    letters: frozenset[str] = frozenset()


PAGE = SitePage("/vi/a/", "vi", "news", "news", "Tin một", view=View((Link("Hai", "/vi/b/"),)))


@pytest.fixture
def key(tmp_path):
    """The key of a page in a run with these templates, words, settings."""

    def made(page=PAGE, template="news.html", words=WORDS, frames=None, **settings):
        templates = {**TEMPLATES, **settings.pop("templates", {})}
        portal = Portal(
            *(tmp_path for _ in range(5)), site=Site(), languages=("vi",), work=Work(tmp_path)
        )
        keys = RenderKeys(
            portal,
            {"JINJA_ENVIRONMENT": {}, **settings},
            Environment(loader=DictLoader(templates)),
            frames or {"vi": (portal.site, words)},
        )
        return keys.key(page, template, "/vi/a/ vi/a/index.html")

    return made


def test_the_same_page_has_the_same_key_whoever_made_its_strings(key):
    again = replace(PAGE, title="".join(["Tin ", "một"]), view=replace(PAGE.view))
    assert key() == key(again) is not None


@pytest.mark.parametrize(
    "changed",
    [
        replace(PAGE, title="Tin hai"),
        replace(PAGE, body="<p>Một</p>"),
        replace(PAGE, view=View((Link("Ba", "/vi/b/"),))),
        replace(PAGE, view=View(PAGE.view.links, frozenset(("a",)))),
        replace(PAGE, translations={"en": "/en/a/"}),
    ],
)
def test_a_page_that_shows_something_else_has_another_key(changed, key):
    assert key(changed) != key()


@pytest.mark.parametrize("name", ["news.html", "base.html", "date.html"])
def test_a_template_that_it_stands_on_gives_it_another_key(name, key):
    assert key(templates={name: TEMPLATES[name] + "<hr>"}) != key()


def test_a_template_that_it_does_not_stand_on_gives_it_no_other_key(key):
    assert key(templates={"page.html": "<p>"}) == key()


def test_a_template_that_names_another_while_rendering_stands_on_all(key):
    before = key(template="gallery.html")
    assert key(template="gallery.html", templates={"page.html": "<p>"}) != before


def test_words_of_its_language_give_it_another_key(key):
    assert key(words={"nav": {"main": "Nội dung chính"}}) != key()


def test_options_of_the_templates_give_it_another_key(key):
    assert key(JINJA_ENVIRONMENT={"trim_blocks": True}) != key()


def test_what_is_no_value_has_no_key(key):
    assert key(replace(PAGE, view=lambda: "anything")) is None
    assert key(frames={"vi": lambda: "anything"}) is None


def test_where_somebody_else_brings_filters_nothing_has_a_key(key):
    assert key(JINJA_FILTERS={"loud": str.upper}) is None


def test_where_somebody_waits_for_written_pages_nothing_has_a_key(key):
    def wait(path, context):
        """Does something with a page that was written."""

    signals.content_written.connect(wait)
    try:
        assert key() is None
    finally:
        signals.content_written.disconnect(wait)
