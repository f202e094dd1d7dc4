"""A written page is parsed once a run, whoever reads it."""

import shutil
import sqlite3

import pytest

from plugins.html import Edit, WrittenPage, edited, give_id
from plugins.run import LaterKey, PageReader, Parameters, ReadFailed, Rendering, Work, WrittenPages
from plugins.run.last_output import LastOutput, OutputFacts

PAGE = "<html><head><title>A</title></head><main><p>{}</p></main></html>"


def words(page, parameters):
    return f"{page.content.words} {parameters.decode()}".encode()


asked = []
PARTS = ("main", "page")


def counted(_page, parameters):
    asked.append(parameters)
    return b""


def ids(page, _parameters):
    return " ".join(page.by_id).encode()


def broken(_page, _parameters):
    raise ValueError("no words")


def name_paragraphs(page, parameters, _result):
    return [give_id(one, parameters.decode()) for one in page.named("p")]


def parameters(path, read=b"", annotate=b""):
    return lambda wanted: Parameters(read, annotate) if wanted.startswith(path) else None


@pytest.fixture
def parsed(monkeypatch):
    """The pages that were parsed."""
    seen, parse = [], WrittenPage.parse
    monkeypatch.setattr(WrittenPage, "parse", lambda given: seen.append(given) or parse(given))
    return seen


@pytest.fixture
def run(tmp_path):
    """Start a run: its pages are written anew, what was kept is there."""
    (tmp_path / "vi").mkdir()

    def start(*readers, **texts):
        for name, text in texts.items():
            (tmp_path / "vi" / f"{name}.html").write_text(PAGE.format(text), "utf-8")
        written = WrittenPages(tmp_path, Work(tmp_path / "work"))
        for reader in readers:
            written.declare(reader)
        written.read(f"vi/{name}.html" for name in texts)
        written.work.close()
        return written

    return start


WORDS = PageReader("words-1", words, parameters("", b"!"), part="main")
IDS = PageReader("ids-1", ids, parameters(""))
NAMES = PageReader("names-1", words, parameters("", b"", b"mot"), annotate=name_paragraphs)


def test_all_readers_share_one_parse(run, parsed):
    written = run(WORDS, IDS, one="khai sinh", two="kết hôn")
    assert len(parsed) == 2
    assert written.result("words-1", "vi/one.html") == b"khai sinh !"
    assert written.result("ids-1", "vi/two.html") == b""


def test_a_page_whose_results_are_kept_is_not_parsed(run, parsed):
    run(WORDS, IDS, one="khai sinh")
    written = run(WORDS, IDS, one="khai sinh")
    assert len(parsed) == 1
    assert written.result("words-1", "vi/one.html") == b"khai sinh !"


def test_a_page_is_read_once_however_often_it_is_asked_for(run, parsed):
    written = run(WORDS, one="khai sinh")
    written.read(["vi/one.html"])
    assert len(parsed) == 1


def test_what_stands_on_the_main_part_is_not_read_again_for_a_change_elsewhere(
    run, tmp_path, monkeypatch
):
    monkeypatch.setattr(f"{__name__}.asked", seen := [])
    readers = [
        PageReader(f"{part}-1", counted, parameters("", part.encode()), part) for part in PARTS
    ]
    run(*readers, one="khai sinh")
    monkeypatch.setattr(f"{__name__}.PAGE", PAGE.replace("<title>A", "<title>B"))
    run(*readers, one="khai sinh")
    assert seen == [b"main", b"page", b"page"]


def test_what_annotates_comes_first_and_the_page_is_written_with_it(run, tmp_path):
    written = run(IDS, NAMES, one="khai sinh")
    assert written.result("ids-1", "vi/one.html") == b"mot"
    assert '<p id="mot">khai sinh</p>' in (tmp_path / "vi/one.html").read_text("utf-8")
    assert written.as_read("vi/one.html")


def test_another_annotation_is_another_page_for_those_after_it(run):
    run(IDS, NAMES, one="khai sinh")
    other = PageReader("names-1", words, parameters("", b"", b"hai"), annotate=name_paragraphs)
    assert run(IDS, other, one="khai sinh").result("ids-1", "vi/one.html") == b"hai"


def test_a_reader_that_fails_is_told_and_the_others_go_on(run):
    failing = PageReader("broken-1", broken, parameters(""))
    for _ in range(2):
        written = run(failing, WORDS, one="khai sinh")
        with pytest.raises(ReadFailed, match="no words"):
            written.result("broken-1", "vi/one.html")
        assert written.result("words-1", "vi/one.html") == b"khai sinh !"


def test_what_stood_on_a_failed_annotation_is_not_taken_for_what_stands_on_a_good_one(run):
    failing = PageReader("names-1", broken, NAMES.parameters, annotate=name_paragraphs)
    assert run(IDS, failing, one="khai sinh").result("ids-1", "vi/one.html") == b""
    assert run(IDS, NAMES, one="khai sinh").result("ids-1", "vi/one.html") == b"mot"


def test_a_page_that_is_none_of_a_readers_has_no_result(run):
    written = run(PageReader("en-1", words, parameters("en/")), WORDS, one="khai sinh")
    assert written.result("en-1", "vi/one.html") is None
    assert written.result("words-1", "en/one.html") is None


def test_a_page_that_is_finished_in_another_way_says_so(run, tmp_path):
    written = run(IDS, one="khai sinh")
    written.finish("vi/one.html", [], as_read=False)
    assert not written.as_read("vi/one.html")
    assert (tmp_path / "vi/one.html").read_text("utf-8") == edited(PAGE.format("khai sinh"), [])


@pytest.fixture
def build(tmp_path):
    """Build a page `a.html` into a new folder that takes the place of the last one; return what it
    was in the end, and how often it was rendered.
    """

    def built(*readers, asked=(), text="one", key=b"one", later=None, edits=None, blanks=None):
        rendered, refused = [], []
        found.clear()
        live, new, work = tmp_path / "live", tmp_path / "new", Work(tmp_path / "work")
        new.mkdir()

        def make():
            rendered.append(text)
            return PAGE.format(text).encode()

        written = WrittenPages(new, work, LastOutput(live, work))
        for reader in readers:
            written.declare(reader)
        written.expect("a.html", Rendering(make, refused.append, key, later))
        written.read(["a.html"])
        if edits:
            written.finish("a.html", edits(written.edits("a.html")), blanks)
        written.finish_all()
        found.extend(written.result(name, "a.html") for name in asked)
        shutil.rmtree(live, ignore_errors=True)
        new.rename(live)
        work.close()
        return (live / "a.html").read_text("utf-8"), len(rendered)

    found = built.found = []
    return built


NAMED = PageReader("ids", ids, parameters("a"), annotate=name_paragraphs)


def test_a_page_that_stands_on_the_same_is_not_rendered_again(build):
    first, second = build(NAMED), build(NAMED)
    assert (first[1], second[1]) == (1, 0)
    assert first[0] == second[0]


def test_a_page_that_stands_on_something_else_is_rendered(build):
    build(NAMED)
    page, rendered = build(NAMED, text="two", key=b"two")
    assert rendered == 1
    assert "two" in page


def test_a_page_of_which_nothing_is_known_is_always_rendered(build):
    assert build(NAMED, key=None)[1] == build(NAMED, key=None)[1] == 1


def test_a_key_that_came_out_while_rendering_is_one_of_the_next_build(build):
    learnt = []
    later = LaterKey(lambda: b"one", learnt.append, lambda: learnt[-1])
    assert build(NAMED, key=None, later=later)[1] == 1
    assert build(NAMED)[1] == 0
    assert build(NAMED, key=b"two")[1] == 1


def test_a_page_is_written_before_where_the_last_output_has_it_and_says_of_what(tmp_path):
    live, work = tmp_path / "live", Work(tmp_path / "work")
    live.mkdir()
    (live / "a.html").write_bytes(b"a")

    def written_before(path):
        return WrittenPages(tmp_path, work, LastOutput(live, work)).written_before(path)

    assert not written_before("a.html")
    LastOutput(live, work).keep("b.html", b"key", OutputFacts(b"", b"", b"", b""))
    work.close()
    assert written_before("a.html")
    assert not written_before("b.html")


def test_a_page_that_is_asked_something_new_is_rendered_for_it(build):
    build(NAMED)
    asked = PageReader("words", words, parameters("a", b"?"))
    assert build(NAMED, asked)[1] == 1


def test_what_was_found_in_a_page_and_is_damaged_is_found_again(build, tmp_path):
    counting = PageReader("words", words, parameters("a", b"?"))
    first = build(NAMED, counting, asked=["words"])
    right = [*build.found]
    with sqlite3.connect(tmp_path / "work" / "results.sqlite") as table:
        table.execute("UPDATE results SET result = x'00' WHERE name IN ('words', 'page-edits')")
    table.close()
    assert build(NAMED, counting, asked=["words"]) == first
    assert build.found == right == [b"one ?"]


def test_a_page_with_a_blank_filled_in_another_way_is_rendered_for_it(build):
    def filled(_):
        return [Edit(0, 0, "size", "blank")]

    assert build(edits=filled, blanks={"size": "1 MB"})[0].startswith("1 MB")
    page, rendered = build(edits=filled, blanks={"size": "2 MB"})
    assert (page[:4], rendered) == ("2 MB", 1)


def test_a_page_that_was_changed_by_hand_is_rendered_again(build, tmp_path):
    first = build(NAMED)
    (tmp_path / "live" / "a.html").write_text("defaced", "utf-8")
    assert build(NAMED) == first
