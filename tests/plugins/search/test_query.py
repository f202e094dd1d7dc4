import re
import shutil
from pathlib import Path

import pytest

from plugins.audit.browser import browser, missing
from plugins.search.query import ask, looked_up
from plugins.search.reader import Reader
from tests.bench.search_scores import read_queries
from tests.bench.search_site import make, read_documents

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "data" / "search"
CLIENT = ROOT / "theme" / "components" / "search"
#: Asks all questions one after the other; hands back the first ten documents, what was corrected
#: and what is unmatched.
RUN = """const [texts, done] = arguments;
(async () => {
  const index = await asked.openIndex("search/vi/"), found = [];
  for (const text of texts) {
    const {hits, corrected, unmatched, doubted} = await asked.ask(index, text);
    const best = hits.slice(0, 10).map((hit) => hit.document);
    found.push([best, corrected, unmatched, doubted]);
  }
  done(index.missed ? `${index.missed} shards missed` : found);
})().catch((failure) => done(String(failure)));"""


def first(index, question, **more):
    hits = ask(index, question, **more).hits
    return index.document(hits[0].document)[0] if hits else None


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("dang ky khai sinh", "Đăng ký khai sinh"),
        ("đăng ký khai sinh", "Đăng ký khai sinh"),
        ("ĐĂNG KÝ KHAI SINH", "Đăng ký khai sinh"),
        ("đăng ky ket hôn", "Đăng ký kết hôn"),
        ("thủ tục xin kết hôn gì", "Đăng ký kết hôn"),
        ("bằng lái", "Đổi giấy phép lái xe"),
        ("nhap ho khau", "Đăng ký thường trú"),
        ("công ty trách nhiệm hữu hạn", "Công ty TNHH"),
        ("tnhh", "Công ty TNHH"),
        ("dkkh", "Đăng ký kết hôn"),
        ("đkks ở xã", "Đăng ký khai sinh"),
        ("gplx", "Đổi giấy phép lái xe"),
        ("1.001193", "Đăng ký khai sinh"),
        ("123/2020/NĐ-CP", "Công ty TNHH"),
        ("ket hoon", "Đăng ký kết hôn"),
        ("mả", "Má mà mả mã"),
        ("123 2020 nd cp", "Công ty TNHH"),
        ("nghị định 123 2020 NĐ CP", "Công ty TNHH"),
        ("1 001193", "Đăng ký khai sinh"),
        ("khai sinh hết bao nhiêu tiền", "Đăng ký khai sinh"),
        ("zzz www", None),
        ("", None),
    ],
)
def test_a_question_finds_its_page(question, title, small):
    assert first(small, question) == title


def test_exactly_what_was_typed_can_be_asked(small):
    assert ask(small, "khia", exactly=True).hits == ()


def test_what_is_quoted_stands_side_by_side_in_every_result(small):
    found = {small.document(hit.document)[0] for hit in ask(small, "“kết hôn” nước ngoài").hits}
    assert found == {"Đăng ký kết hôn", "Đăng ký kết hôn có yếu tố nước ngoài"}
    assert ask(small, '"hôn kết"').hits == () and ask(small, '"tnhh"').corrected == ()


@pytest.mark.parametrize(
    ("question", "unmatched"),
    [
        ("đăng ký hộ chiếu", "ho chieu"),
        ("hộ xã", "ho xa"),
        ("đổi visa", "doi visa"),
        ("giấy phép visa", ""),
        ("đăng ký khai sinh ở xã", ""),
        ("nơi cư trú", ""),
        ("đăng ký xe", ""),
        ("dkkh", ""),
        ("xã", ""),
        ("xin 123/2020/NĐ-CP", ""),
    ],
)
def test_what_no_page_is_about_is_told(question, unmatched, small):
    assert ask(small, question).unmatched == unmatched


def test_words_that_say_nothing_are_all_there_is(small):
    assert ask(small, "thủ tục").corrected == ()


def test_a_question_of_any_length_is_answered(small):
    assert first(small, "đăng ký khai sinh " + "và " * 500) == "Đăng ký khai sinh"


def test_a_syllable_that_is_everywhere_is_looked_up_where_no_pair_with_it_is_known(small):
    index = Reader(small.folder)
    index.common = frozenset({"dang", "ky"})
    assert looked_up(index, ["dang", "ky", "ket", "hon"]) == [
        "ket",
        "hon",
        "dang_ky",
        "ky_ket",
        "ket_hon",
    ]
    assert "dang" in looked_up(index, ["dang", "xe"])


def client():
    """The steps of the client as a script of its own."""
    names = ("text", "postings", "index", "correct", "doubt", "deeds", "rank", "meant", "ask")
    parts = [(CLIENT / f"{name}.js").read_text("utf-8") for name in names]
    body = re.sub(r"^import .*\n|^export (?:\{.*\};\n)?", "", "\n".join(parts), flags=re.MULTILINE)
    return f"globalThis.asked = (() => {{\n{body}\nreturn {{ask, openIndex}};\n}})();"


def in_the_browser(folder, questions):
    """The first ten documents of each question, as the page would show them, and what was
    corrected.
    """
    if lacking := [one for one in missing() if "axe" not in one]:
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (folder / "client.js").write_text(client(), "utf-8")
    page = '<!doctype html><meta charset="utf-8"><script src="client.js"></script>'
    (folder / "index.html").write_text(page, "utf-8")
    with browser() as driver:
        driver.get((folder / "index.html").as_uri())
        driver.set_script_timeout(600)
        return driver.execute_async_script(RUN, questions)


def same(folder, questions):
    """Compare the terminal with the browser, question by question."""
    index = Reader(folder / "search" / "vi")
    answers = in_the_browser(folder, questions)
    assert isinstance(answers, list), answers
    for question, found in zip(questions, answers, strict=True):
        answer = ask(index, question)
        assert found == [
            [hit.document for hit in answer.hits[:10]],
            [*map(list, answer.corrected)],
            answer.unmatched,
            answer.doubted,
        ], question


@pytest.mark.browser
@pytest.mark.parametrize("common", ["", "dang ky hon xe"])
def test_the_browser_answers_as_the_terminal_does(common, small, tmp_path):
    shutil.copytree(small.folder, tmp_path / "search" / "vi")
    manifest = tmp_path / "search" / "vi" / "m.js"
    manifest.write_text(
        manifest.read_text("utf-8").replace('"common":""', f'"common":"{common}"'), "utf-8"
    )
    same(
        tmp_path,
        [
            "dang ky khai sinh",
            "bo thuong tru",
            "đăng ky ket hôn",
            "bằng lái",
            "tnhh",
            "1.001193",
            "khia sinh",
            "ket hoon",
            "thủ tục",
            "mả",
            "zzz www",
            "ma",
            "giấy  phép, lái/xe",
            "ĐĂNG KÝ khai sinh\u0301",
            "cccd cccd",
            "",
            "dkkh",
            "xdktt",
            "dkkh ma",
            "gplx han",
            '"kết hôn" xã',
            "“hon ket”",
            '"',
            "dang xe",
            "ky hoon",
            '"hôn"',
            "ký hôn đăng",
            "đăng ký hộ chiếu",
            "đổi visa",
            "xe lửa đường sắt kết hôn",
            "ddawng kys khai sinh",
            "dawngd kys keets hoon",
            "nwowcs ngoaif",
            "đăng kys",
            "xajc zzz",
            "123 2020 nd cp",
            "1 001193",
            "kết hôn hết bao nhiêu tiền",
            "khai sinh mat may ngay",
        ],
    )


@pytest.mark.browser
@pytest.mark.whole
@pytest.mark.skipif(
    not SHARED.is_dir(), reason="needs the retrieval corpus in ../shared/data/search"
)
def test_the_browser_answers_as_the_terminal_does_for_all_judged_questions(tmp_path):
    (tmp_path / "cache").mkdir()
    make(tmp_path, read_documents(SHARED / "docs.jsonl.gz"), tmp_path / "cache")
    queries = read_queries(SHARED / "queries.dev.jsonl", SHARED / "qrels.dev.tsv")
    same(tmp_path, sorted({query.text for query in queries}))
