"""A small portal at hand: pages made of records, linked by the real index, in the theme's real
words.
"""

import pytest

from plugins.catalogue.index import index
from plugins.catalogue.views.context import ViewContext
from plugins.domain import Site, SitePage
from plugins.locales import merged, table
from plugins.run import load_kinds
from plugins.run.locale import words_of

LANGUAGES = ("vi", "en")


def words(lang):
    return merged([words_of(load_kinds()).get(lang, {}), table(lang, "words")])


def make_page(kind, slug, lang="vi", body="", **header):
    """A page of a kind from the fields of its header."""
    described = load_kinds()[kind]
    record = described.record.model_validate(header)
    return SitePage(
        f"/{lang}/{described.folder(lang)}/{slug}/",
        lang,
        kind,
        described.page_template,
        record.title,
        record=record,
        body=body,
    )


def make_context(
    *pages, lang="vi", site=None, files=None, attachments=None, mergers=None, today=None
):
    """A context in front of these pages; `files` maps a file's name to its size, `attachments` to
    what is known of it.
    """
    return ViewContext(
        lang,
        words(lang),
        Site.model_validate(site or {}),
        index(pages, LANGUAGES, mergers),
        (files or {}).get,
        attachment=(attachments or {}).get,
        today=today,
    )


def laid(view, page, *others, **more):
    """A page as a view lays it out, these others beside it."""
    return view(page, page.record, make_context(page, *others, **more))


@pytest.fixture
def context():
    """A context in front of an empty portal, in Vietnamese."""
    return make_context()


@pytest.fixture
def english():
    """A context in front of an empty portal, in English."""
    return make_context(lang="en")
