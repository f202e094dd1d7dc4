"""A portal in languages that the tool does not have: one that a folder brings whole, one of which
nobody has brought anything.
"""

import json
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
import regex

from plugins.audit.browser import browser, missing
from plugins.domain import Site
from plugins.html import Text, WrittenPage
from plugins.run.kinds import load_kinds
from tests import commands
from tests.browser.search.asking import first
from tests.plugins.locales.pseudo import LANG, write_labels, write_locale

ROOT = Path(__file__).parents[3]
LATIN = regex.compile(r"\p{Latin}")
BLANK = regex.compile(r"\{\w*\}")
#: Attributes that people read or hear, and those from which scripts take their words.
SAID = ("aria-label", "aria-description", "title", "placeholder", "alt", "label", "data-speech-as")
#: Elements in which nothing can say that it is of another language.
BARE = ("script", "style", "title", "option", "svg", "head")
#: What stands in Latin letters in every language: the portal's own address and its mail, the names
#: of typefaces and licences.
ADDRESS = regex.compile(
    r"[a-z@.-]*example\.org[\w/.-]*|\b[ab]@(?=$|\s)|Lexend|Be Vietnam Pro|GPL-3\.0-or-later"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of the portal, built, and what the build said."""
    folder = tmp_path_factory.mktemp("languages") / "portal"
    shutil.copytree(Path(__file__).parent / "portal", folder)
    write_locale(folder / "locales")
    write_labels(folder / "locales", [Site, *(kind.record for kind in load_kinds().values())])
    done = commands.run(
        *("pelican", "-s", "pelicanconf.py"), cwd=folder, PYTHONPATH=str(ROOT), REPORT_LANG=LANG
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, done.stdout


def pages(built, lang):
    """The address and the tree of each page of a language."""
    output = built[0] / "output"
    for file in sorted((output / lang).rglob("*.html")):
        yield file.relative_to(output).as_posix(), WrittenPage.parse(file.read_bytes()).root


def said(element, lang=""):
    """What an element says, in texts and attributes, each with its language."""
    lang = element.attribute("lang") or lang
    for name, value in element.attributes.items():
        if (
            name in SAID
            or name.startswith("data-say")
            or (name == "content" and element.attribute("name") == "description")
        ):
            yield lang, value
    for part in element.parts:
        if isinstance(part, Text):
            yield lang, str(part)
        elif part.name not in ("script", "style") and part.attribute("aria-hidden") != "true":
            yield from said(part, lang)


def test_nothing_on_its_pages_is_in_another_language(built):
    left = {
        (text.strip(), url)
        for url, root in pages(built, LANG)
        for lang, text in said(root)
        if lang == LANG and LATIN.search(ADDRESS.sub("", BLANK.sub("", text)))
    }
    assert left == set()


def test_every_kind_and_every_page_of_the_portal_is_among_them(built):
    folders = {url.split("/")[1] for url, _ in pages(built, LANG)}
    assert {
        f"q-{one}" for one in ("procedures", "agencies", "documents", "news", "pages")
    } < folders
    assert {"q-life-events", "q-notices", "search", "offline", "open-data", "quality"} < folders
    assert {"due-dates", "site-map", "reading-settings"} < folders


def test_what_scripts_and_the_worker_say_is_in_its_words(built):
    worker = (built[0] / "output" / "sw.js").read_text("utf-8")
    given = json.JSONDecoder().raw_decode(worker[worker.index("{") :])[0]
    words = json.dumps(given["words"][LANG], ensure_ascii=False)
    assert not LATIN.search(regex.sub(r'"\w+":|\{\w*\}|/[\w/.-]*', "", words))


def test_the_report_speaks_it(built):
    codes = regex.compile(r"[\w/.-]+\.(?:md|yml|toml|мд)\S*|\b(?:qaa|km)\b|“[^”]*”|#\S+|\w+\.\w+")
    lines = [line for line in built[1].splitlines() if "content/q" in line or "portal.yml" in line]
    assert lines
    assert [line for line in lines if LATIN.search(codes.sub("", line))] == []


def test_a_language_that_nobody_brought_is_built_and_what_it_lacks_is_told(built):
    problems = json.loads((built[0] / "reports" / "problems.json").read_text("utf-8"))
    of_khmer = {(one["code"], one["path"]) for one in problems if "/km/" in one["path"]}
    assert of_khmer == {
        ("language-table-absent", "locales/km/addresses.toml"),
        ("language-table-absent", "locales/km/names.toml"),
        ("language-table-absent", "locales/km/words.toml"),
        ("voice-rules-missing", "locales/km/names.toml"),
    }
    assert {one["severity"] for one in problems} == {"warning"}


def test_its_pages_say_their_language_and_that_of_what_they_borrow(built):
    found = list(pages(built, "km"))
    assert {root.attribute("lang") for _, root in found} == {"km"}
    plain = {
        text.strip()
        for url, root in found
        for lang, text in _texts(root)
        if lang == "km" and LATIN.search(ADDRESS.sub("", text)) and len(text.strip()) > 1
    }
    assert plain == set()
    borrowed = {
        " ".join(one.split()) for _, root in found for lang, one in _texts(root) if lang == "en"
    }
    assert {"Search", "3 working days"} <= borrowed


def test_no_folder_of_another_language_than_english_stands_below_it(built):
    folders = {one.name for one in (built[0] / "output" / "km").iterdir() if one.is_dir()}
    assert {"procedures", "agencies", "search", "open-data"} <= folders
    assert not folders & {"thu-tuc", "co-quan", "tim-kiem", "du-lieu-mo"}


def test_a_list_by_field_has_an_address_in_the_letters_of_its_name(built):
    folder = built[0] / "output" / "km" / "procedures" / "fields"
    assert {one.name for one in folder.iterdir()} == {"index.html", "អត្រានុកូលដ្ឋាន", "លំនៅឋាន"}


@pytest.mark.parametrize("asked", ["កំណើត", "ចុះបញ្ជី", "ការចុះបញ្ជីកំណើត", "កំណើត ចុះបញ្ជី"])
def test_a_page_is_found_by_its_own_words(built, asked):
    done = commands.run(
        *("plugins.search", "query", asked, "--lang", "km"), cwd=built[0], PYTHONPATH=str(ROOT)
    )
    first, second, *_ = done.stdout.splitlines()
    assert first == " 1. ការចុះបញ្ជីកំណើត" and second.endswith("/km/procedures/birth/"), done


def _texts(element, lang=""):
    """The texts between elements that may hold others, each with its language."""
    lang = element.attribute("lang") or lang
    for part in element.parts:
        if isinstance(part, Text):
            yield lang, str(part)
        elif part.name not in BARE and part.attribute("aria-hidden") != "true":
            yield from _texts(part, lang)


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["កំណើត", "ការចុះបញ្ជីកំណើត"])
def test_a_browser_finds_it_too(built, asked):
    if missing():
        pytest.skip(f"this machine lacks {', '.join(missing())}")
    page = (built[0] / "output" / "km" / "search" / "index.html").as_uri()
    with browser() as driver:
        driver.get(f"{page}?q={quote(asked)}")
        first(driver, "ការចុះបញ្ជីកំណើត")


def test_a_page_is_begun_and_checked_in_it(built, tmp_path):
    def run(*given):
        return commands.run("plugins.catalogue", *given, cwd=built[0], PYTHONPATH=str(ROOT))

    assert run("check", "--content", "content").returncode == 0
    begun = run("new", "news", "abc", "--lang", LANG, "--content", str(tmp_path))
    assert begun.returncode == 0, begun
    page = (tmp_path / LANG / "q-news" / "abc.md").read_text("utf-8")
    assert page.startswith("---\n# Филл ин тхе бланк фиелдс")
    assert run("new", "news", "abc", "--lang", "zz", "--content", str(tmp_path)).returncode == 2
