"""The example portal: the first thing a newcomer sees."""

import re
import zipfile
from collections import Counter
from xml.etree import ElementTree

import pytest
import yaml

from plugins.catalogue.beside import read_beside
from plugins.catalogue.catalogue import read_catalogue
from plugins.run import load_kinds
from plugins.text import legacy_lines
from tests.bench import markdown as bench
from tests.conftest import ROOT
from tests.plugins.domain.test_compliance import checks_name_what_exists

CONTENT = ROOT / "content"
PROFILES = read_beside(CONTENT, ("vi", "en"), load_kinds()).profiles
FILES = sorted((CONTENT / "files").iterdir())
#: What Vietnamese prose here never says: begging, shouting, links without words, abbreviations of
#: offices.
UNPLAIN = re.compile(r"vui lòng|quý khách|bấm vào đây|!|\b(?:UBND|HĐND|TTHC|BHXH|BHYT|CSDL)\b")
LONGEST = 25


@pytest.fixture(scope="module")
def written(read):
    """The pages that people wrote."""
    return [page for page in read.pages if page.record is not None]


def test_it_has_no_problem_at_all(read):
    assert list(read.problems) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_has_enough_of_each_kind(written, lang):
    least = {
        "procedure": 12,
        "agency": 10,
        "news": 8,
        "document": 8,
        "life_event": 5,
        "guide": 8,
        "notice": 2,
        "page": 5,
    }
    there = Counter(page.kind for page in written if page.lang == lang)
    assert {kind: there[kind] for kind in least if there[kind] < least[kind]} == {}


def test_agencies_stand_on_three_levels_and_more(written):
    assert len({page.record.level for page in written if page.kind == "agency"}) >= 3


def test_every_page_says_that_it_is_a_sample(written):
    assert [page.source for page in written if not page.record.sample] == []


def test_english_pages_have_their_vietnamese_twin(written):
    assert [
        page.source for page in written if page.lang == "en" and "vi" not in page.translations
    ] == []


def test_every_file_is_offered_for_download():
    told = "".join(page.read_text("utf-8") for page in CONTENT.glob("**/*.md"))
    assert [file.name for file in FILES if file.name not in told] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_can_be_read_by_everyone(file):
    if file.suffix == ".csv":
        assert re.search("[;,]", file.read_text("utf-8").splitlines()[0])
        return
    if file.suffix == ".pdf":
        whole = file.read_bytes()
        assert b"/StructTreeRoot" in whole and b"/Lang (vi)" in whole and b"/Title" in whole
        return
    with zipfile.ZipFile(file) as parts:
        core = ElementTree.fromstring(parts.read("docProps/core.xml"))
        body = parts.read("word/document.xml").decode()
    of = {child.tag.rpartition("}")[2]: child.text for child in core}
    assert of["title"] and of["language"] == "vi-VN"
    assert 'w:val="Title"' in body


def test_a_form_names_each_of_its_blanks():
    form = CONTENT / "files/to-khai-dang-ky-khai-sinh.docx"
    with zipfile.ZipFile(form) as parts:
        body = parts.read("word/document.xml").decode()
    assert len(re.findall(r"<w:alias ", body)) == len(re.findall(r"<w:sdt>", body)) > 15


#: What is ours to word: of a form the sentences that are signed are prescribed.
OUR_WORDS = [page for page in CONTENT.glob("vi/**/*.md") if page.parent.name != "to-khai"]


@pytest.mark.parametrize("page", sorted(OUR_WORDS), ids=lambda page: page.stem)
def test_vietnamese_is_plain(page):
    prose = [words for words in strings(page.read_text("utf-8")) if "@" not in words]
    assert [words for words in prose if UNPLAIN.search(words)] == []
    assert [words for words in prose for one in sentences(words) if len(one) > LONGEST] == []


def strings(text):
    """The strings of a header and the lines of a body."""
    _, header, body = text.split("---\n", 2)
    heap = [yaml.safe_load(header), *body.split("\n")]
    while heap:
        one = heap.pop()
        if isinstance(one, str):
            yield re.sub(
                r"\]\([^)]*\)|\S*\d/\S*", "]", one
            )  # neither addresses nor numbers of documents
        elif isinstance(one, dict | list):
            heap.extend(one.values() if isinstance(one, dict) else one)


def sentences(words):
    """The syllables of each sentence, cell or clause between semicolons."""
    for one in re.split(r"(?<=[.;:?])\s+| \| ", words):
        yield [part for part in one.split() if re.search(r"\w", part)]


def test_nothing_of_it_is_left_over_in_itself_when_it_is_published():
    problems = read_catalogue(CONTENT, ("vi", "en"), publish=True).problems
    assert [problem for problem in problems if "left" in problem.code] == []


def test_it_has_laws_in_force_and_one_that_is_not():
    assert len(PROFILES) == len(list((CONTENT / "compliance").glob("*.yml"))) >= 4
    assert {bool(one.until) for one in PROFILES} == {True, False}
    assert all(
        text.keys() == {"vi", "en"}
        for one in PROFILES
        for duty in one.duties
        for text in (one.names, duty.article, duty.duty, duty.answer)
    )


def test_its_duties_name_fields_settings_and_problems_that_exist():
    checks_name_what_exists(PROFILES)


def test_none_of_its_files_is_taken_for_an_old_font():
    files = [file for file in CONTENT.rglob("*.*") if file.suffix in (".md", ".yml", ".csv")]
    found = [
        file.name
        for file in files
        if file.name != "PROBLEMS.md" and legacy_lines(file.read_text("utf-8"))
    ]
    assert len(files) > 100 and found == []


@pytest.mark.parametrize("against", ["markdown-it", "comrak"])
def test_other_readers_of_commonmark_read_its_pages_as_the_portal_does(against):
    texts = list(bench.bodies(CONTENT))
    counts, strange = bench.compare(texts, "portal", against)
    assert strange == []
    assert counts["same"] > len(texts) / 2
