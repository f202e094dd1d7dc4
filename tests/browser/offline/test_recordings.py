"""Recordings from a host that is slow, breaks off, or is away."""

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.pages import press, until

from .reader import BIRTH, visit


def listening(driver):
    """What the player is at: the sentence's number, the seconds, whether it plays, and what it says
    is wrong.
    """
    return driver.execute_script("""const audio = document.querySelector(".c-player audio");
        const trouble = document.querySelector("[data-do=trouble]");
        return {number: Number(document.querySelector("[data-do=seek]").value) + 1,
                now: audio.currentTime, plays: !audio.paused && audio.readyState > 2,
                trouble: trouble.hidden ? "" : trouble.textContent}""")


def press_play(driver):
    driver.execute_script("document.querySelector('[data-do=play]').focus()")
    press(driver, Keys.ENTER)


def comes(driver, wanted):
    return until(driver, listening, wanted)


def test_a_recording_from_a_host_without_ranges_is_heard_from_any_sentence(network, reader):
    _, root = network  # this host answers every range with the whole file
    visit(reader, root, BIRTH)
    press_play(reader)
    comes(reader, lambda now: now["plays"])
    reader.execute_script("document.querySelector('[data-do=seek]').focus()")
    for _ in range(4):
        press(reader, Keys.PAGE_DOWN)
    there = comes(reader, lambda now: now["number"] > 20 and now["now"] > 30)
    comes(reader, lambda now: now["plays"] and now["now"] > there["now"])


@pytest.mark.parametrize("fault", ["away", "error", "half"])
def test_a_recording_that_does_not_come_whole_is_told_and_can_be_tried_again(
    fault, network, reader
):
    state, root = network
    visit(reader, root, BIRTH)
    state.fault = fault
    press_play(reader)
    comes(reader, lambda now: now["trouble"])
    assert listening(reader)["trouble"].startswith("Không tải được giọng đọc")
    state.mend()
    press_play(reader)
    comes(reader, lambda now: now["plays"] and not now["trouble"])


def test_a_recording_that_is_slow_to_come_is_told(network, reader):
    state, root = network
    visit(reader, root, BIRTH)
    state.fault = "silence"
    press_play(reader)
    comes(reader, lambda now: now["trouble"])
    assert listening(reader)["trouble"] == "Mạng chậm, vẫn đang tải giọng đọc."
    state.mend()
    comes(reader, lambda now: now["plays"] and not now["trouble"])


def test_on_a_stored_page_listening_says_that_the_recording_is_not_stored(network, reader):
    state, root = network
    visit(reader, root, BIRTH)
    state.fault = "away"
    reader.get(root + BIRTH)
    press_play(reader)
    comes(reader, lambda now: now["trouble"])
    assert "chưa được lưu trên máy" in listening(reader)["trouble"]
