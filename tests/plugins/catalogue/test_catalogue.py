"""The stages from a content folder to pages: values in, values out."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import TypeVar

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.checks.run import check
from plugins.catalogue.link import Linked, link
from plugins.catalogue.merge import merge
from plugins.catalogue.read import read
from plugins.catalogue.view import view
from plugins.catalogue.views.context import ViewContext
from plugins.catalogue.views.pictures import DisplayedPicture
from plugins.locales import table
from plugins.run import load_kinds
from tests.conftest import SITE

T = TypeVar("T")
LANGUAGES, KINDS = ("vi", "en"), load_kinds()
WORDS = {lang: table(lang, "words") for lang in LANGUAGES}
PICTURES = {"a.png": DisplayedPicture(40, 30)}


def twice(stage: Callable[[], T], *given: object) -> T:
    """What a stage returns, when it returns it again and leaves what it was given as it was."""
    before = deepcopy(given)
    returned = stage()
    first = deepcopy(returned)
    assert stage() == first == returned
    assert given == before
    return returned


def test_each_stage_gives_the_same_again_and_changes_nothing_that_it_is_given() -> None:
    folder = twice(lambda: read(SITE, LANGUAGES, WORDS, KINDS))
    reads, _ = twice(lambda: merge(folder.reads), folder)
    site = folder.beside.site

    def linked() -> Linked:
        return link(reads, site, folder.mergers, LANGUAGES, WORDS, KINDS, drafts=True)

    found = twice(linked, folder, reads)
    twice(lambda: list(check(folder, reads, found)), folder, reads, found)
    contexts = {
        lang: ViewContext(lang, WORDS[lang], site, found.index, size=lambda file: None)
        for lang in LANGUAGES
    }
    twice(lambda: view(found.pages, contexts, PICTURES), found)


def test_a_draft_is_a_page_and_marked_only_where_drafts_are_shown(tmp_path: Path) -> None:
    page = tmp_path / "vi" / "trang" / "nhap.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Nháp\nstatus: draft\n---\nMột lời.\n", encoding="utf-8")

    def titles(*, drafts: bool) -> list[str]:
        found = read_catalogue(tmp_path, LANGUAGES, WORDS, drafts=drafts)
        return [one.title for one in found.pages if one.record]

    assert titles(drafts=False) == []
    assert titles(drafts=True) == ["[Bản nháp] Nháp"]


def test_a_record_keeps_its_header_only_where_a_page_stands_on_it(tmp_path: Path) -> None:
    for name, header in {
        "quoc-gia/1.1": "title: A\ncode: '1.1'\nlevel: commune",
        "quoc-gia/1.2": "title: B\ncode: '1.2'\nlevel: commune",
        "a": "base: {code: '1.1'}",
    }.items():
        path = tmp_path / "vi" / "thu-tuc" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{header}\n---\n", "utf-8")
    reads = read(tmp_path, LANGUAGES, WORDS, KINDS).reads
    assert [(one.place.path.rpartition("/")[2], "level" in one.header.values) for one in reads] == [
        ("a.md", False),
        ("1.1.md", True),
        ("1.2.md", False),
    ]
    assert reads[2].header.values == {"title": "B", "code": "1.2"}
