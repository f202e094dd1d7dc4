"""A view is made again when anything changed that it looked up, and only then."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.catalogue import layouts, noted_values
from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.layouts import ViewLayouts
from plugins.catalogue.view import lay_out
from plugins.catalogue.views.context import view_contexts
from plugins.locales import table
from plugins.run import Layout, Portal, Work

from .portal import PAGES, write

LANGUAGES = ("vi", "en")
BIRTH, COMMUNE = "/vi/thu-tuc/khai-sinh/", "/vi/co-quan/xa/"


class Builds:
    """Builds one after another from a folder of content; `made` are the pages that the last one
    laid out.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.content = folder, folder / "content"
        self.made: list[str] = []
        self.kinds = None

        def noted(page, *given):
            self.made.append(page.url)
            return lay_out(page, *given)

        monkeypatch.setattr(layouts, "lay_out", noted)
        write(self.content, PAGES)

    def build(self, **words) -> dict[str, Layout]:
        """What stands for each page, which is that of a page laid out now."""
        work = Work(self.folder / "work")
        found = read_catalogue(self.content, LANGUAGES, work=work)
        folders = (self.content, *(self.folder for _ in range(4)))
        portal = Portal(*folders, site=found.site, languages=LANGUAGES, work=work)
        portal.words = {lang: {**table(lang, "words"), **words} for lang in LANGUAGES}
        contexts = view_contexts(portal, found.index)
        made = ViewLayouts(portal, found.index, contexts, {})
        self.made.clear()
        made.prepare(found.pages)
        pages = {page.url: made.of(page) for page in found.pages}
        asked = [*self.made]
        for page in found.pages:
            assert pages[page.url] == Layout.of(made.laid_out(page)), page.url
        self.made = asked
        work.close()
        return pages

    def rewrite(self, path: str, old: str, new: str) -> None:
        """Write something else into a file of the content."""
        file = self.content / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def builds(tmp_path, monkeypatch):
    """Builds of the small portal, the first of which is done."""
    made = Builds(tmp_path, monkeypatch)
    made.build()
    return made


def test_the_first_build_lays_out_all_and_the_next_one_none(builds):
    assert set(builds.made) >= {BIRTH, COMMUNE, "/vi/", "/404.html"}
    assert len(builds.made) == len({*builds.made}), "laid out once each"
    builds.build()
    assert builds.made == []


def test_a_page_that_changed_is_laid_out_with_those_that_looked_it_up(builds):
    before = builds.build()
    builds.rewrite("vi/co-quan/xa.md", "Xã Mẫu", "Xã Mới")
    after = builds.build()
    assert {BIRTH, COMMUNE} <= set(builds.made)
    assert "/vi/thu-tuc/ho-tich/ket-hon/" not in builds.made
    assert before[BIRTH].digest != after[BIRTH].digest


def test_a_page_that_found_the_same_stands_for_the_same(builds):
    before = builds.build()
    builds.rewrite("vi/co-quan/xa.md", "Một đoạn.", "Đoạn khác.")
    after = builds.build()
    assert BIRTH in builds.made
    assert before[BIRTH] == after[BIRTH]


def test_a_page_that_was_not_there_is_found(builds):
    builds.rewrite("vi/thu-tuc/khai-sinh.md", "agency: xa", "agency: moi")
    builds.build()
    write(builds.content, {"vi/co-quan/moi.md": "title: Phường Mới\nlevel: commune"})
    builds.build()
    assert BIRTH in builds.made


def test_words_are_looked_up_by_all(builds):
    builds.build(own="Từ của chủ đề")
    assert {BIRTH, COMMUNE} <= set(builds.made)


def test_a_file_to_download_that_grew_is_found(builds):
    form = "evidence: [{items: [{name: Tờ khai, forms: [{name: Mẫu, file: a.csv}]}]}]"
    builds.rewrite("vi/thu-tuc/khai-sinh.md", "code:", f"{form}\ncode:")
    (builds.content / "files").mkdir()
    for size in (1, 5000):
        (builds.content / "files" / "a.csv").write_bytes(b"1" * size)
        builds.build()
        assert BIRTH in builds.made
    builds.build()
    assert builds.made == []


def test_a_row_of_a_page_in_another_language_is_in_the_words_of_the_list(builds):
    (builds.content / "vi/thu-tuc/khai-sinh.md").unlink()
    builds.build()
    assert "/vi/su-kien/gia-dinh/" in builds.made


def test_a_view_of_somebody_elses_is_always_made(builds, monkeypatch):
    monkeypatch.setattr(noted_values, "PACKAGE", "theirs")
    builds.build()
    assert {BIRTH, COMMUNE} <= set(builds.made)


def test_a_page_to_which_a_room_gave_another_title_stands_for_itself(builds, tmp_path):
    work = Work(tmp_path / "other")
    found = read_catalogue(builds.content, LANGUAGES, work=work)
    folders = (builds.content, *(tmp_path for _ in range(4)))
    portal = Portal(*folders, site=found.site, languages=LANGUAGES, work=work)
    portal.words = {lang: table(lang, "words") for lang in LANGUAGES}
    made = ViewLayouts(portal, found.index, view_contexts(portal, found.index), {})
    made.prepare(found.pages)
    page = found.index.by_url[BIRTH]
    other = replace(page, title="Khai sinh lại")
    assert made.of(other).digest != made.of(page).digest
    assert made.laid_out(other).title == "Khai sinh lại"
