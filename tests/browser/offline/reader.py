"""What a reader does and has who may lose the network."""

from selenium.webdriver.common.by import By

from tests.browser.pages import until

BIRTH, MARRIAGE = "/vi/thu-tuc/dang-ky-khai-sinh/", "/vi/thu-tuc/dang-ky-ket-hon/"
NOTE = "[data-dated]"


def visit(driver, root, *pages):
    """Visit pages until the worker keeps them."""
    driver.get(root + "/vi/")
    controlled(driver)
    for page in pages:
        driver.get(root + page)
        kept(driver, f"{root}{page}index.html")


def controlled(driver):
    """Wait until the worker answers for the open page."""
    until(driver, lambda one: one.execute_script("return !!navigator.serviceWorker.controller"))


def kept(driver, *addresses):
    """Wait until these are stored: a page is there before its copy is."""
    until(driver, lambda one: set(addresses) - set(stored(one)), set())


def title(driver):
    return driver.find_element(By.TAG_NAME, "h1").text


def styled(driver):
    """Whether the portal's style holds: its links and buttons are laid out."""
    return (
        driver.execute_script(
            "return getComputedStyle(document.querySelector('.c-header__bar')).display"
        )
        == "flex"
    )


def stored(driver):
    """The addresses of all that is kept on the device."""
    return driver.execute_async_script("""const done = arguments[0];
        (async () => {
          const found = [];
          for (const name of await caches.keys()) {
            for (const { url } of await (await caches.open(name)).keys()) found.push(url);
          }
          return found;
        })().then(done)""")


def keep(driver, name, page):
    """Store a page in a cache of some name."""
    driver.execute_async_script(
        """const [name, page, done] = arguments;
        caches.open(name).then((one) => one.put(page, new Response("<h1>old</h1>"))).then(done)""",
        name,
        page,
    )


def links(driver):
    return [
        one.get_attribute("href")
        for one in driver.find_elements(By.CSS_SELECTOR, "a[href]:not([href=''])")
    ]
