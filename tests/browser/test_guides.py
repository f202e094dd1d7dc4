"""Journeys from a page to what is to be done, by keyboard alone, on a narrow screen, opened from a
folder.
"""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize

from .pages import until

GUIDE = "/vi/huong-dan/khai-sinh/"


@pytest.fixture
def journey(site, reader):
    resize(reader, 320)
    return Journey(reader, site)


class Journey:
    """Somebody on the way, who presses keys and reads."""

    def __init__(self, driver, site):
        self.driver, self.site, self.steps = driver, site, 0

    def begin(self, url, scripts=True):
        disabled = {"value": not scripts}
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", disabled)
        self.driver.get(self.site.file(url).as_uri())
        return self

    def follow(self, name):
        """Press Tab until a link of this name has the focus, then Enter."""
        before = self.driver.current_url
        for _ in range(120):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            if self.driver.switch_to.active_element.text.strip().startswith(name):
                break
        else:
            raise AssertionError(f"Tab does not come to {name}")
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        until(self.driver, lambda _: self.driver.current_url != before)
        self.steps += 1

    @property
    def heading(self):
        return self.driver.find_element(By.CSS_SELECTOR, "h1").text

    def said(self, css):
        return [one.text for one in self.driver.find_elements(By.CSS_SELECTOR, css)]


def test_lan_finds_from_the_home_page_how_to_register_her_child_and_why(journey):
    """A mother with a telephone, one hand free: how do I register my child?"""
    journey.begin("/vi/")
    journey.follow("Đăng ký khai sinh theo cách nào?")
    for answer in ("Cho trẻ em", "Cả hai là công dân Việt Nam", "Ở Việt Nam"):
        journey.follow(answer)
    assert journey.heading == "Đăng ký khai sinh ở xã, phường"
    assert journey.steps <= 12
    because = journey.said("[data-way] li")
    assert [line.split("?")[0] for line in because] == [
        "Bạn làm khai sinh cho ai",
        "Cha và mẹ của trẻ là người nước nào",
        "Trẻ sinh ở đâu",
    ]
    assert journey.driver.execute_script("return localStorage.length + document.cookie.length") == 0
    journey.follow("Đăng ký khai sinh")
    assert journey.heading == "Đăng ký khai sinh"


def test_an_uncle_changes_an_answer_on_the_way_and_the_rest_of_it_stays(journey):
    """He helps his niece, whose husband is a foreigner, and began with the wrong answer."""
    journey.begin(GUIDE)
    journey.follow("Cho trẻ em")
    journey.follow("Cả hai là công dân Việt Nam")
    journey.follow("Ở nước ngoài, chưa có")
    assert journey.heading == "Hỏi Sở Tư pháp"
    assert [one for one in journey.said("[data-way]") if one] == journey.said("[data-way='1.1.2']")
    assert journey.said(".c-way h2") == ["Vì bạn đã trả lời"]
    links = journey.driver.find_elements(By.CSS_SELECTOR, "[data-way='1.1.2'] [data-before]")
    links[1].send_keys(Keys.ENTER)
    until(journey.driver, lambda _: journey.heading.startswith("Cha và mẹ"))
    assert journey.said("[data-way] strong") == ["Cho trẻ em"]
    journey.follow("Có người nước ngoài")
    assert journey.driver.current_url.endswith("#1.2")
    assert len([one for one in journey.said("[data-way] strong") if one]) == 2


def test_without_scripts_each_page_is_complete(journey):
    """An old computer of a library: no scripts, and a screen reader that reads headings."""
    journey.begin("/vi/thu-tuc/dang-ky-khai-sinh/", scripts=False)
    journey.follow("Đăng ký khai sinh theo cách nào?")
    journey.follow("Cho trẻ em")
    journey.follow("Cả hai là công dân Việt Nam")
    journey.follow("Ở nước ngoài, chưa có")
    assert journey.heading == "Hỏi Sở Tư pháp"
    assert journey.said(".c-way h3") == ["Cách 1", "Cách 2"]
    assert all(journey.said("[data-way]"))
    assert any("Sở Tư pháp" in one for one in journey.said(".c-results__link"))
