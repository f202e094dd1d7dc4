"""Reading settings: kept without a cookie, there before the first paint, and working without a
script.
"""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize

from .pages import until

HOME, SETTINGS, NEWS = "/vi/index.html", "/vi/cai-dat-doc/index.html", "/vi/tin-tuc/index.html"
PALETTES = {
    "light": "rgb(253, 251, 247)",
    "cream": "rgb(248, 237, 214)",
    "dark": "rgb(21, 25, 26)",
    "yellow-on-black": "rgb(0, 0, 0)",
    "white-on-black": "rgb(0, 0, 0)",
    "black-on-yellow": "rgb(255, 232, 61)",
}


@pytest.fixture
def opened(driver, root):
    """Opens pages with nothing kept from other tests, as the system is asked to be."""

    def open_at(url, scripts=True, **media):
        features = [
            {"name": name.replace("_", "-"), "value": value} for name, value in media.items()
        ]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        driver.get(root + url)
        return driver

    yield open_at
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    driver.get(root + HOME)
    driver.execute_script("localStorage.clear()")


def ground(driver):
    return driver.execute_script(
        "return getComputedStyle(document.documentElement).backgroundColor"
    )


def choose(driver, name, value):
    driver.find_element(By.CSS_SELECTOR, f"input[name={name}][value='{value}']").find_element(
        By.XPATH, ".."
    ).click()


@pytest.mark.parametrize("palette", PALETTES)
def test_a_chosen_palette_is_there_on_the_next_page(opened, root, palette):
    driver = opened(SETTINGS)
    choose(driver, "palette", palette)
    driver.get(root + NEWS)
    assert ground(driver) == PALETTES[palette]
    assert driver.get_cookies() == []


def test_it_is_there_before_the_body_is_so_that_nothing_flashes(opened, root):
    driver = opened(SETTINGS)
    choose(driver, "palette", "dark")
    watch = """new MutationObserver((_, watch) => {
        if (document.body) {
          window.atFirst = document.documentElement.dataset.palette;
          watch.disconnect();
        }
    }).observe(document, {childList: true, subtree: true});"""
    script = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": watch})
    driver.get(root + NEWS)
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
    assert driver.execute_script("return window.atFirst") == "dark"


@pytest.mark.parametrize(
    ("name", "value", "what", "holds"),
    [
        ("size", "250", "font-size", "40px"),
        ("letter", "wider", "letter-spacing", "1.92px"),
        ("line", "wider", "line-height", "35.2px"),
    ],
)
def test_a_setting_acts_at_once(opened, name, value, what, holds):
    driver = opened(SETTINGS)
    choose(driver, name, value)
    assert driver.find_element(By.TAG_NAME, "html").value_of_css_property(what) == holds


def test_the_open_face_is_fetched_only_when_chosen(opened, root):
    driver = opened(SETTINGS)
    fetched = (
        "return performance.getEntriesByType('resource')"
        ".filter(one => one.name.includes('lexend')).length"
    )
    assert driver.execute_script(fetched) == 0
    choose(driver, "face", "open")
    until(driver, lambda one: one.execute_script(fetched) > 0)


def test_a_choice_is_told_to_listeners(opened):
    driver = opened(SETTINGS)
    choose(driver, "line", "wide")
    told = "return document.querySelector('[role=status]').textContent"
    assert until(driver, lambda one: one.execute_script(told)) == "Đã lưu trên máy này"


def test_reset_brings_everything_back(opened, root):
    driver = opened(SETTINGS)
    choose(driver, "palette", "dark")
    choose(driver, "size", "150")
    driver.find_element(By.CSS_SELECTOR, "[data-reset]").click()
    assert driver.execute_script("return Object.keys(document.documentElement.dataset)") == []
    assert driver.find_element(By.CSS_SELECTOR, "[name=palette][value=auto]").is_selected()
    driver.get(root + NEWS)
    assert ground(driver) == PALETTES["light"]


@pytest.mark.parametrize("palette", PALETTES)
def test_without_a_script_a_palette_can_still_be_chosen_for_the_page(opened, palette):
    driver = opened(HOME, scripts=False)
    driver.find_element(By.CSS_SELECTOR, ".c-display-panel > summary").click()
    choose(driver, "palette", palette)
    assert ground(driver) == PALETTES[palette]


@pytest.mark.parametrize(
    ("media", "palette"),
    [
        ({"prefers_color_scheme": "dark"}, "dark"),
        ({"prefers_color_scheme": "light"}, "light"),
        ({"prefers_color_scheme": "dark", "prefers_contrast": "more"}, "white-on-black"),
    ],
)
def test_without_a_choice_the_system_decides(opened, media, palette):
    assert ground(opened(HOME, scripts=False, **media)) == PALETTES[palette]


def test_a_readers_choice_is_stronger_than_the_system(opened, root):
    driver = opened(SETTINGS, prefers_color_scheme="dark")
    choose(driver, "palette", "light")
    driver.get(root + NEWS)
    assert ground(driver) == PALETTES["light"]


def test_colours_that_the_system_forces_always_win(opened, root):
    driver = opened(SETTINGS)
    choose(driver, "palette", "black-on-yellow")
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {
            "features": [
                {"name": "forced-colors", "value": "active"},
                {"name": "prefers-color-scheme", "value": "dark"},
            ]
        },
    )
    driver.get(root + NEWS)
    assert ground(driver) == "rgb(0, 0, 0)"


def test_escape_closes_the_panel_and_gives_the_focus_back(opened):
    driver = opened(HOME)
    summary = driver.find_element(By.CSS_SELECTOR, ".c-display-panel > summary")
    summary.send_keys(Keys.ENTER)
    choice = driver.find_element(By.CSS_SELECTOR, ".c-display-panel [name=size]:checked")
    until(driver, lambda _: choice.is_displayed())
    choice.send_keys(Keys.ESCAPE)
    until(driver, lambda _: not choice.is_displayed())
    until(driver, lambda one: one.switch_to.active_element, summary)


def test_with_large_text_a_wide_window_gets_the_narrow_layout(opened):
    driver = opened(SETTINGS)
    resize(driver, 1280)
    menu = driver.find_element(By.CSS_SELECTOR, ".c-header__nav summary")
    assert not menu.is_displayed()
    choose(driver, "size", "250")
    until(driver, lambda _: menu.is_displayed())


def test_the_skip_link_reaches_the_search_field_that_narrow_screens_hide(opened, driver):
    resize(driver, 320)
    opened(NEWS)
    field = driver.find_element(By.ID, "q")
    assert not field.is_displayed()
    driver.find_element(By.CSS_SELECTOR, ".c-skip-links a[href='#q']").send_keys(Keys.ENTER)
    until(driver, lambda one: one.switch_to.active_element, field)
    resize(driver, 320)
    assert field.is_displayed()
    assert driver.switch_to.active_element == field
    resize(driver, 1280)


def test_pictures_give_way_to_their_descriptions(opened, driver):
    opened(HOME)
    driver.execute_script("localStorage.setItem('reading', JSON.stringify({pictures: 'hidden'}))")
    driver.execute_script("""
        const image = new Image();
        image.alt = "Trụ sở phường";
        document.querySelector("main").append(image);
        dispatchEvent(new Event("storage"));""")
    assert not driver.find_element(By.CSS_SELECTOR, "main img").is_displayed()
    assert driver.find_element(By.CLASS_NAME, "c-picture-words").text == "Ảnh: Trụ sở phường"


def test_icons_show_in_a_folder_of_files(opened, site):
    driver = opened(HOME)
    driver.get((site.output / "vi" / "index.html").as_uri())
    icon = driver.find_element(By.CSS_SELECTOR, ".c-doors use")
    box = driver.execute_script(
        "const box = arguments[0].getBBox(); return box.width * box.height", icon
    )
    assert box > 0


def test_without_a_script_the_panel_says_that_it_is_for_this_page_only(opened):
    driver = opened(NEWS, scripts=False)
    driver.find_element(By.CSS_SELECTOR, ".c-display-panel > summary").click()
    assert (
        "chỉ có tác dụng trên trang này"
        in driver.find_element(By.CLASS_NAME, "c-display-panel__box").text
    )
