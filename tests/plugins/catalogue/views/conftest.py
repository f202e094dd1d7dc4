"""A small portal at hand: pages made of records, linked by the real index, in the theme's real words."""
import tomllib
from pathlib import Path

import pytest

from plugins.catalogue.index import index
from plugins.catalogue.page import TEMPLATES
from plugins.catalogue.views.desk import Desk
from plugins.model import FOLDERS, RECORDS, Site, SitePage

WORDS = Path(__file__).parents[4] / "theme" / "words"
LANGUAGES = ("vi", "en")


def words(lang):
    return tomllib.loads((WORDS / f"{lang}.toml").read_text(encoding="utf-8"))


def make_page(kind, slug, lang="vi", body="", **header):
    """A page of a kind from the fields of its header."""
    record = RECORDS[kind].model_validate(header)
    return SitePage(f"/{lang}/{FOLDERS[lang][kind]}/{slug}/", lang, kind, TEMPLATES[kind], record.title,
                    record=record, body=body)


def make_desk(*pages, lang="vi", site=None, files=None, mergers=None):
    """A desk in front of these pages; `files` maps a file's name to its size."""
    return Desk(lang, words(lang), Site.model_validate(site or {}), index(pages, LANGUAGES, mergers), (files or {}).get)


@pytest.fixture
def desk():
    """A desk in front of an empty portal, in Vietnamese."""
    return make_desk()


@pytest.fixture
def english():
    """A desk in front of an empty portal, in English."""
    return make_desk(lang="en")
