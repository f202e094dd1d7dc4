"""What is wrong reaches the browser in the editor's words; who looks at which page is known."""

import json
import threading

from plugins.engine.news import Failure, News
from plugins.run.command import Words
from tests.conftest import STUCK

PROBLEM = {
    "code": "title-missing",
    "severity": "error",
    "path": "vi/trang/a.md",
    "line": 3,
    "field": "title",
    "message": "Thiếu tên.",
    "suggestion": "title: Giờ mở cửa",
}


def reports(folder, *problems):
    (folder / "problems.json").write_text(json.dumps(problems), "utf-8")
    return folder


def test_each_error_is_told_with_file_line_and_words(tmp_path):
    mild = {**PROBLEM, "severity": "warning"}
    wrong = Failure.of(1, "x", reports(tmp_path, mild, PROBLEM))
    told = wrong.described(Words("vi"))
    assert told["title"].startswith("Cần sửa: 1 lỗi") and told["lang"] == "vi"
    assert told["problems"] == [
        {
            "place": "vi/trang/a.md:3  title",
            "message": "Thiếu tên.",
            "suggestion": "Viết: title: Giờ mở cửa",
        }
    ]


def test_what_could_not_be_done_is_told_as_the_command_said_it(tmp_path):
    told = Failure.of(2, "Ổ đĩa đầy.", reports(tmp_path, PROBLEM)).described(Words("vi"))
    assert (told["text"], told["problems"]) == ("Ổ đĩa đầy.", [])


def test_after_a_good_build_nothing_is_wrong(tmp_path):
    assert Failure.of(0, "", reports(tmp_path, PROBLEM)).described(Words("en"))["title"] == ""


def test_who_waits_hears_of_news_and_looks_at_a_page_meanwhile():
    news, heard = News(), []
    waiting = threading.Thread(target=lambda: heard.append(news.wait(0, "vi/a.html", STUCK)))
    waiting.start()
    while news.looked_at() != ["vi/a.html"]:
        threading.Event().wait(0.01)
    news.tell()
    waiting.join(STUCK)
    assert heard == [1]
    assert news.looked_at() == ["vi/a.html"]  # it reloads, and asks again


def test_news_that_came_before_are_not_waited_for():
    news = News()
    news.tell(Failure(1, text="Hỏng"))
    assert news.wait(0, "a", STUCK) == 1 and news.wrong.text == "Hỏng"
    news.tell()
    assert news.wrong.text == "Hỏng"  # other pages, the same is wrong
