"""Questions asked on a page."""

import threading
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from plugins import locales
from plugins.audit.browser import browser, missing
from plugins.audit.review.questions import questions
from plugins.audit.review.web import Asking, Server
from plugins.audit.static import examine
from plugins.run import Work
from tests.conftest import eventually


@pytest.fixture(params=["vi", "en"])
def asking(request, folder, findings):
    words = locales.filled(request.param, "audit")
    saved = []

    def save(one, passes, name, note):
        saved.append((one.code, passes, name, note))

    asked = questions(findings, folder, (), words, {})
    one = Asking(asked, words, request.param, save, "http://127.0.0.1:1", lambda *_: b"webp")
    one.saved = saved
    return one


@pytest.fixture
def server(asking):
    with Server(asking) as one:
        asks = threading.Thread(target=one.ask)
        asks.start()
        yield one
        one.farewell.set()
        asks.join()


def send(server, **fields):
    with urlopen(Request(server.address, urlencode(fields).encode()), timeout=60) as answer:
        return answer.read().decode()


def test_an_answer_is_saved_and_the_next_question_comes(server):
    asking = server.asking
    page = send(server, number=1, answer="fail", name="Bình", note="thừa chữ")
    assert asking.saved == [("page-image-phrase", False, "Bình", "thừa chữ")]
    assert asking.questions[1].asks in page and 'value="Bình"' in page


def test_what_is_missing_is_said_at_its_field_and_what_was_written_stays(server):
    asking = server.asking
    page = send(server, number=1, note="thừa chữ")
    assert asking.saved == [] and asking.place == 0
    assert 'role="alert"' in page and 'aria-describedby="missing-name"' in page
    assert ">thừa chữ</textarea>" in page


def test_a_question_is_skipped_and_one_that_was_answered_is_not_answered_twice(server):
    send(server, number=1, skip="1")
    assert (server.asking.place, server.asking.done) == (1, 0)
    send(server, number=1, answer="pass", name="An")
    assert server.asking.saved == []


def test_the_round_ends_when_the_person_has_enough_or_all_is_asked(server):
    count = len(server.asking.questions)
    for number in range(1, count + 1):
        page = send(server, number=number, answer="pass", name="An")
    assert server.asking.words["questions"]["end"].format(count=count) in page
    assert server.asking.words["questions"]["closed"] in send(server, end="1")
    assert server.farewell.wait(5)


@pytest.mark.parametrize("change", [{"Host": "evil.example"}, {"path": "/"}])
def test_no_other_page_of_the_machine_can_answer(server, change):
    address = f"http://127.0.0.1:{server.server_port}{change.get('path', server.place)}"
    asked = Request(address, b"end=1", {name: change[name] for name in {*change} - {"path"}})
    with pytest.raises(HTTPError) as refused:
        urlopen(asked, timeout=60)
    assert refused.value.code == 404 and not server.asking.ended


def test_its_pages_keep_the_rules_that_they_ask_about(asking, tmp_path):
    pages = {"asked": asking.page(), "missing": asking.page(("answer", "name"), "x")}
    asking.place = len(asking.questions)
    pages["done"] = asking.page()
    asking.ended = True
    pages["end"] = asking.page()
    (tmp_path / "pages").mkdir()
    for name, page in pages.items():
        (tmp_path / "pages" / f"{name}.html").write_text(page, "utf-8")
    work = Work(tmp_path / "work", 1)
    found = examine(tmp_path / "pages", work, ours=False, thorough=True)
    work.close()
    expected = {"page-links", "page-unique-title", "page-foreign-request"}
    assert [one for one in found if one.rule not in expected] == []


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
@pytest.mark.parametrize("asking", ["vi"], indirect=True)
def test_a_question_is_answered_with_the_keyboard_alone(server):
    with browser() as driver:
        driver.get(server.address)

        def go_to(name, value=None):
            """Press Tab until the focus is there."""
            for _ in range(20):
                ActionChains(driver).send_keys(Keys.TAB).perform()
                at = driver.switch_to.active_element
                if at.get_attribute("name") == name and value in (None, at.get_attribute("value")):
                    return
            raise AssertionError(f"Tab never comes to {name}")

        go_to("answer")
        ActionChains(driver).send_keys(Keys.ARROW_DOWN).perform()  # the second of the two
        go_to("name")
        ActionChains(driver).send_keys("Bình", Keys.ENTER).perform()
        assert eventually(lambda: server.asking.saved)
    assert server.asking.saved == [("page-image-phrase", False, "Bình", "")]
