"""The player as it is displayed: in every palette, small, bare, in the system's colours."""

import tomllib
from dataclasses import replace

import pytest
from selenium.webdriver.common.by import By

from plugins.audit.browser import AXE, PageAxe, resize
from plugins.audit.variants import Variant, variants
from tests.browser.pages import until
from tests.conftest import ROOT

from .control import comes, listen, shown_bar, state, text_of

PALETTES = list(tomllib.loads((ROOT / "theme" / "tokens.toml").read_text("utf-8"))["palette"])
FORCED = Variant("light", 1280, True, "forced-colours")
DISPLAYS = (*variants(PALETTES), FORCED, replace(FORCED, width=320))
#: Those that differ most: small and light, dark and wide, and the colours of the system.
FEW = (Variant("light", 320, True), Variant("yellow-on-black", 1280, True), FORCED)


def judged(driver, axe, variant, part=None):
    """What axe finds wrong with the open page, or a part of it, in one display, and the eye."""
    resize(driver, variant.width)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", variant.media)
    driver.execute_script("audit.show(...arguments)", variant.palette, variant.mode)
    found = axe.run(part, variant.options)["found"]
    failed = [one for one in found if one["outcome"] == "fail"]
    wide = driver.execute_script("return audit.sideways()") if variant.width == 320 else []
    return [(variant.name, one["rule"], one["selector"]) for one in failed] + [
        (variant.name, one) for one in wide
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "displays",
    [pytest.param(FEW, id="few"), pytest.param(DISPLAYS, id="all", marks=pytest.mark.whole)],
)
def test_axe_finds_nothing_while_it_plays_and_while_it_rests(reader, address, displays):
    axe = PageAxe(reader, str(AXE))
    axe.inject()
    reader.get(address)
    # On a slow machine the recording may be shorter than what is looked for.
    reader.execute_script("document.querySelector('.c-player audio').loop = true")
    listen(reader)
    found = [one for variant in displays for one in judged(reader, axe, variant)]
    assert not state(reader)["paused"]
    reader.execute_script("document.querySelector('.c-player audio').pause()")
    comes(reader, lambda now: now["paused"] and now["more"])
    # The rest of the page is as it was.
    found += [one for variant in displays for one in judged(reader, axe, variant, ".c-player")]
    assert found == []


def test_where_a_browser_has_no_highlights_the_sentence_has_a_class(reader, address):
    reader.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.Highlight"}
    )
    reader.get(address)
    listen(reader)
    reader.execute_script("document.querySelector('.c-player audio').pause()")
    comes(reader, lambda now: now["paused"])
    marked = reader.find_elements(By.CLASS_NAME, "c-player-reading")
    assert [one.text for one in marked] == [text_of(reader, state(reader)["number"])]


def test_without_a_script_there_are_the_browsers_own_controls(chromium, address):
    with chromium("--blink-settings=scriptEnabled=false") as bare:
        bare.get(address)
        player = bare.find_element(By.CSS_SELECTOR, ".c-player")
        assert player.find_element(By.TAG_NAME, "audio").is_displayed()
        assert not player.find_element(By.CSS_SELECTOR, "[data-do=play]").is_displayed()
        assert (
            player.find_element(By.CSS_SELECTOR, "a[download]")
            .get_attribute("href")
            .endswith(".mp3")
        )


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_a_small_bar_stays_while_it_plays_and_is_never_over_the_focus(page, width):
    resize(page, width)
    listen(page)
    page.execute_script(
        "document.querySelector('#part-where').scrollIntoView(); dispatchEvent(new Event('wheel'))"
    )
    [bar] = until(page, shown_bar)
    assert bar.size["height"] <= 72 and bar.size["width"] == width
    assert bar.rect["y"] + bar.size["height"] == page.execute_script("return scrollY + innerHeight")
    buttons = [one for one in bar.find_elements(By.TAG_NAME, "button") if one.is_displayed()]
    assert [min(one.size.values()) >= 44 for one in buttons] == [True] * 4
    page.execute_script("document.querySelector('#part-where').focus()")
    covered = page.execute_script("""const covered = [];
        for (const one of document.querySelectorAll(
            "main a, main button, main input, main summary, footer a")) {
          if (one.closest(".c-player") || !one.checkVisibility()) continue;
          dispatchEvent(new Event("wheel"));
          one.focus();
          const bar = document.querySelector(".c-player__bar[popover]");
          if (!bar || document.activeElement !== one) continue;
          const foot = Math.min(one.getClientRects()[0].bottom, innerHeight);
          if (foot > bar.getBoundingClientRect().top + 1) covered.push(one.outerHTML.slice(0, 90));
        }
        return covered""")
    assert covered == []
    buttons[-1].click()
    until(page, shown_bar, [])
    until(page, lambda one: one.switch_to.active_element.text, "Các phần")
    resize(page, 1280)


def test_the_thumb_of_the_slider_is_a_target_of_44_pixels(page):
    listen(page)
    seek = page.find_element(By.CSS_SELECTOR, "[data-do=seek]")
    assert seek.size["height"] >= 44
    sheet = "".join((ROOT / "theme/components/player/player.css").read_text("utf-8").split())
    assert sheet.count("block-size:2.75rem") == sheet.count("inline-size:2.75rem") == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_where_the_system_forces_its_colours_the_button_has_its_own_text_colour_and_no_ground(
    page, scheme
):
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {
            "features": [
                {"name": "forced-colors", "value": "active"},
                {"name": "prefers-color-scheme", "value": scheme},
            ]
        },
    )
    try:
        drawn = page.execute_script("""const probe = document.createElement("button");
            probe.style.color = "ButtonText";
            document.body.append(probe);
            const svg = getComputedStyle(document.querySelector("[data-do=play] svg"));
            return [svg.color === getComputedStyle(probe).color, svg.backgroundColor]""")
        assert drawn == [True, "rgba(0, 0, 0, 0)"]
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
