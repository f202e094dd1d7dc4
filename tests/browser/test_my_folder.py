"""The reader's own folder, by keyboard at 320 px: papers once, sent as a link, nothing stored or
sent unasked.
"""

import datetime as dt
import json
import random
from urllib.parse import unquote

import pytest
import segno
from segno import encoder
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize
from plugins.catalogue.papers import Asked, merged
from plugins.catalogue.views.due import due_day
from tests.conftest import ROOT

from .pages import open_page, until

FOLDER = "/vi/ho-so-cua-toi/"
SCRIPTS = ROOT / "theme" / "components" / "my-folder"
CODE = ROOT / "theme" / "components" / "link-code" / "symbol.js"


@pytest.fixture
def narrow(driver, root):
    """Opens pages at 320 px; forgets what was stored."""
    resize(driver, 320)

    def opened(url):
        open_page(driver, root, url)
        return driver

    yield opened
    driver.execute_script("localStorage.clear()")
    resize(driver, 1280)


def text(driver, selector="main"):
    return driver.find_element(By.CSS_SELECTOR, selector).text.replace("\xa0", " ")


def stored(driver):
    return json.loads(driver.execute_script("return localStorage.getItem('folder')") or "null")


def filled(driver, count):
    """Wait until so many procedures are in the folder."""
    rows = "return document.querySelectorAll('[data-procedures] h3').length"
    assert until(driver, lambda one: one.execute_script(rows) == count)


def press(driver, selector, key=Keys.ENTER):
    """Press a key at what a reader has come to by the keyboard."""
    driver.execute_script("document.querySelector(arguments[0]).focus()", selector)
    driver.switch_to.active_element.send_keys(key)


def script(path):
    """A script as functions of the page: without what makes it a module."""
    return path.read_text("utf-8").replace("export ", "")


def test_a_mother_puts_all_steps_into_her_folder_and_ticks_a_paper(narrow):
    """Her child is a week old; she has a small telephone and the keys of a screen reader."""
    driver = narrow("/vi/su-kien/co-con-nho/")
    assert stored(driver) is None
    press(driver, "[data-module=folder-link]")
    assert until(driver, lambda one: FOLDER in one.current_url)
    filled(driver, 2)
    assert "Thẻ căn cước, căn cước điện tử hoặc hộ chiếu: 1 bản chính" in text(
        driver, "[data-papers]"
    )
    assert "Tất cả: " in text(driver, "[data-total]")
    assert "chậm nhất" in text(driver, "[data-time]")
    press(driver, "[data-papers] input", Keys.SPACE)
    assert len(stored(driver)["ticks"]) == 1
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 320
    driver.refresh()
    filled(driver, 2)
    assert driver.find_element(By.CSS_SELECTOR, "[data-papers] input").is_selected()


@pytest.mark.whole
def test_of_a_chosen_case_only_its_papers_are_listed(narrow):
    driver = narrow("/vi/thu-tuc/dang-ky-khai-sinh/")
    press(driver, "[data-module=folder-link]")
    filled(driver, 1)
    assert "Biên bản về việc trẻ bị bỏ rơi" in text(driver, "[data-papers]")
    press(driver, "[data-procedures] select", Keys.ARROW_DOWN)
    assert "Giấy chứng sinh" in text(driver, "[data-papers]")
    assert "Biên bản về việc trẻ bị bỏ rơi" not in text(driver, "[data-papers]")
    assert driver.switch_to.active_element.tag_name == "select"
    assert stored(driver)["items"][0]["case"] == 1
    assert driver.current_url.endswith("#f=1.001193~1")


def test_a_relative_opens_the_link_and_nothing_is_stored_until_he_wants_it(narrow):
    driver = narrow(f"{FOLDER}#f=1.001193~1,9.999999")
    filled(driver, 1)
    assert "do người khác gửi" in text(driver)
    assert "9.999999" in text(driver)
    press(driver, "[data-papers] input", Keys.SPACE)
    assert driver.execute_script("return localStorage.length") == 0
    press(driver, "[data-keep]")
    assert [one["code"] for one in stored(driver)["items"]] == ["1.001193", "9.999999"]
    assert not driver.find_element(By.CSS_SELECTOR, "[data-received]").is_displayed()
    press(driver, "[data-clear]")
    assert stored(driver) is None
    assert "chưa có thủ tục nào" in text(driver)


@pytest.mark.whole
def test_it_opens_from_a_folder_of_files_and_asks_no_other_host(driver, site):
    driver.get("about:blank")
    driver.get(f"{site.file(FOLDER).as_uri()}#f=1.001193,1.000894")
    filled(driver, 2)
    asked = driver.execute_script(
        "return performance.getEntriesByType('resource').map(one => one.name)"
    )
    assert all(one.startswith("file:") for one in asked), asked
    link = driver.find_element(By.CSS_SELECTOR, "[data-procedures] h3 a").get_attribute("href")
    assert link == site.file("/vi/thu-tuc/dang-ky-khai-sinh/").as_uri()
    driver.execute_script("localStorage.clear()")


@pytest.mark.whole
def test_the_browser_merges_as_python_does(driver, root):
    open_page(driver, root, FOLDER)
    chance = random.Random(18)
    folders = [
        [
            [
                Asked(
                    f"k{chance.randrange(6)}",
                    f"n{chance.randrange(3)}",
                    chance.randrange(4),
                    chance.randrange(3),
                    chance.random() < 0.4,
                    chance.choice(["", "", "A", "B"]),
                    chance.choice(["", "x", "y"]),
                )
                for _ in range(chance.randrange(9))
            ]
            for _ in range(chance.randrange(1, 5))
        ]
        for _ in range(300)
    ]
    given = [
        [
            [
                [
                    one.key,
                    one.name,
                    one.originals,
                    one.copies,
                    int(one.displayed),
                    one.case,
                    one.note,
                ]
                for one in papers
            ]
            for papers in folder
        ]
        for folder in folders
    ]
    found = driver.execute_script(
        f"{script(SCRIPTS / 'merge.js')}\nreturn arguments[0].map(merge);", given
    )
    for folder, mine in zip(folders, found, strict=True):
        assert [(one["key"], one["name"], one["originals"], one["copies"]) for one in mine] == [
            (one.key, one.name, one.originals, one.copies) for one in merged(folder)
        ]
        uses = [
            (
                use["procedure"],
                use["originals"],
                use["copies"],
                bool(use["displayed"]),
                tuple(use["cases"]),
                tuple(use["notes"]),
            )
            for one in mine
            for use in one["uses"]
        ]
        assert uses == [
            (use.procedure, use.originals, use.copies, use.displayed, use.cases, use.notes)
            for one in merged(folder)
            for use in one.uses
        ]


@pytest.mark.whole
def test_the_browser_counts_days_as_python_does(driver, root):
    open_page(driver, root, FOLDER)
    free = ["2026-12-31", "2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09"]
    chance = random.Random(19)
    given = [
        (
            dt.date(2026, 12, 1) + dt.timedelta(days=chance.randrange(90)),
            chance.randrange(1, 31),
            chance.choice(["day", "working_day"]),
        )
        for _ in range(300)
    ]
    found = driver.execute_script(
        f"""{script(SCRIPTS / "days.js")}
const free = new Set(arguments[1]);
const due = (day, ...time) => dueDay(Date.parse(`${{day}}T00:00Z`), ...time, free);
return arguments[0].map((one) => new Date(due(...one)).toISOString().slice(0, 10));""",
        [[day.isoformat(), count, unit] for day, count, unit in given],
        free,
    )
    holidays = {dt.date.fromisoformat(one) for one in free}
    assert found == [due_day(*one, holidays).isoformat() for one in given]


@pytest.mark.whole
def test_days_of_answers_are_entries_of_a_calendar(narrow):
    driver = narrow(f"{FOLDER}#f=1.004222")
    filled(driver, 1)
    link = driver.find_element(By.CSS_SELECTOR, "[data-calendar]").get_attribute("href")
    kind, _, given = unquote(link).partition(",")
    assert kind == "data:text/calendar;charset=utf-8"
    lines = given.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "DTSTART;VALUE=DATE:20261209" in lines
    assert "SUMMARY:Hạn trả kết quả: Đăng ký thường trú" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


@pytest.mark.whole
def test_a_voice_of_the_device_reads_the_folder_else_recordings_are_played(narrow):
    driver = narrow(f"{FOLDER}#f=1.004222,9.999999")
    filled(driver, 1)
    driver.execute_script(
        """globalThis.said = [];
Object.defineProperty(speechSynthesis, "getVoices", { value: () => globalThis.voices || [] });
speechSynthesis.speak = ({ text }) => said.push(text);
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"""
    )
    press(driver, "[data-listen]")
    audio = driver.find_element(By.CSS_SELECTOR, "[data-audio]")
    assert audio.is_displayed()
    assert audio.get_attribute("src").endswith("/audio/vi/thu-tuc/dang-ky-thuong-tru.mp3")
    press(driver, "[data-listen]")
    assert not audio.is_displayed()
    driver.execute_script("voices = [{ lang: 'vi-VN', localService: false }]")
    press(driver, "[data-listen]")
    assert audio.is_displayed()
    assert driver.execute_script("return said") == []
    press(driver, "[data-listen]")
    driver.execute_script("voices.push({ lang: 'vi-VN', localService: true })")
    press(driver, "[data-listen]")
    said = driver.execute_script("return said")
    assert said[:2] == ["Việc cần làm, theo thứ tự", "Đăng ký thường trú"]
    assert "Thẻ căn cước, căn cước điện tử hoặc hộ chiếu: 1 bản chính" in said
    assert "Bỏ khỏi hồ sơ" not in " ".join(said)


@pytest.mark.whole
def test_the_link_is_a_code_once_somebody_asks_for_it(narrow):
    driver = narrow(f"{FOLDER}#f=1.004222")
    filled(driver, 1)
    code = driver.find_element(By.CSS_SELECTOR, ".c-link-code")
    assert not code.is_displayed()
    press(driver, "[data-scan]")
    assert until(driver, lambda _: code.is_displayed())
    image = code.find_element(By.TAG_NAME, "svg")
    before = image.get_attribute("innerHTML")
    press(driver, "[data-procedures] select", Keys.ARROW_DOWN)
    assert image.get_attribute("innerHTML") != before


@pytest.mark.whole
def test_codes_of_links_are_those_of_the_library(driver, root, monkeypatch):
    """Any mask can be read; the bits that fill up do not count: the library writes more."""
    monkeypatch.setattr(
        encoder,
        "write_padding_bits",
        lambda buff, version, length: buff.extend([0] * (-length % 8)),
    )
    open_page(driver, root, FOLDER)
    links = [f"https://havan.example/vi/ho-so/#f={'1.001193~1,' * count}" for count in range(50)]
    found = driver.execute_script(f"{script(CODE)}\nreturn arguments[0].map(symbol);", links)
    made = [segno.make(one, error="l", mask=2, micro=False, boost_error=False) for one in links]
    assert found == [[[*row] for row in one.matrix] if one.version <= 15 else None for one in made]
    assert found[-1] is None
