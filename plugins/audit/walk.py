"""A batch of pages, opened one after another in one browser: bytes in, bytes out, for any process."""
from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome
from urllib3.exceptions import HTTPError

from .browser import AXE, PageAxe, browser, resize
from .finding import Finding
from .variants import Variant


def audit_pages(given: bytes, parameters: bytes) -> bytes:
    """`given` is a JSON list of page addresses, `parameters` where they are served and in which variants.

    Returns for each page its findings, in the order given.
    """
    asked = json.loads(parameters)
    shown = [Variant(**variant) for variant in asked["variants"]]
    pages: list[str] = json.loads(given)
    found: list[list[Finding]] = []
    while len(found) < len(pages):
        # A page that breaks the browser costs its own result only: the next one gets a new browser.
        with browser() as driver:
            axe = PageAxe(driver, str(AXE))
            axe.inject()
            for page in pages[len(found):]:
                try:
                    found.append(list(_audit(driver, axe, asked["root"], page, shown)))
                except (WebDriverException, HTTPError) as cause:
                    found.append([_unread(page, str(cause))])
                    break
    return json.dumps([[finding.facts() for finding in one] for one in found], ensure_ascii=False).encode()


def _audit(driver: Chrome, axe: PageAxe, root: str, page: str, shown: list[Variant]) -> Iterator[Finding]:
    _display(driver, shown[0])
    driver.get(root + page)
    driver.execute_async_script("audit.still(); document.fonts.ready.then(() => arguments[arguments.length - 1]());")
    colours: dict[str, str] = {}
    for variant in shown:
        _display(driver, variant)
        shade = driver.execute_script("return audit.show(...arguments);", variant.palette, variant.mode)
        if not variant.mode:
            colours[variant.palette] = shade
        answer: Any = axe.run(options=variant.options)
        if "error" in answer:
            yield _unread(page, answer["error"], variant.name)
        for one in answer.get("found", ()):
            yield Finding(page, variant.name, one["rule"], one["outcome"], criterion(one["tags"]), one["selector"],
                          one["message"])
        if variant.width <= 320 and (variant.whole or variant.mode):
            for selector in driver.execute_script("return audit.sideways();"):
                yield Finding(page, variant.name, "page-sideways", "fail", "1.4.10", selector)
    if len(set(colours.values())) < len(colours):
        yield Finding(page, "", "page-palette", "fail", "house", "html")


def _display(driver: Chrome, variant: Variant) -> None:
    resize(driver, variant.width)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", variant.media)


def _unread(page: str, reason: str, variant: str = "") -> Finding:
    return Finding(page, variant, "page-not-examined", "fail", "house", "html", reason.partition("\n")[0])


def criterion(tags: list[str]) -> str:
    """The success criterion among axe's tags (`wcag143` is 1.4.3), or `best-practice`."""
    numbers = [tag[4:] for tag in tags if tag.startswith("wcag") and tag[4:].isdigit()]
    return f"{numbers[0][0]}.{numbers[0][1]}.{numbers[0][2:]}" if numbers else "best-practice"
