"""A batch of pages, opened one after another in one browser: bytes in, bytes out, for any
process.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from selenium.common.exceptions import JavascriptException
from selenium.webdriver import Chrome

from .browser import AXE, FAILURES, PageAxe, browser, give_time, metrics, resize
from .deadline import ended_after
from .finding import Finding
from .scripted import states
from .scripted.screen import contrast
from .scripted.spoken import spoken
from .short_way import DIFFERS, ShortWay, Unjudged
from .stepped import go
from .steps import StepScript
from .variants import WIDTHS, Variant

#: How often a page is opened, each time in a new browser and with twice the time, before it is
#: given up.
TRIES = 3
#: Seconds for opening a page, and for each way it is displayed: a browser that takes longer hangs.
_OPEN, _DISPLAY = 60, 20
#: A page after steps takes as long as so many displays.
_STATE = 4
#: So many texts that axe is not sure of are measured in one display.
_MEASURED = 8


def audit_pages(given: bytes, parameters: bytes) -> bytes:
    """`given` is a JSON list of page addresses, `parameters` where they are served and in which
    variants, and by page what steps are to be done on it.

    Returns for each page its findings, in the order given; null for those that no browser started
    for, unless that is so of all: then raises what the last start failed by.
    """
    asked = json.loads(parameters)
    displays = [Variant(**variant) for variant in asked["variants"]]
    scripts = {
        page: [StepScript(**one) for one in some] for page, some in asked.get("steps", {}).items()
    }
    full = asked.get("full", False)
    pages: list[str] = json.loads(given)
    found: list[list[Finding]] = []
    try:
        for findings in _opened(pages, asked["root"], displays, scripts, full=full):
            found.append(findings)  # one by one: these stay when the next one fails
    except FAILURES:  # no browser starts any more; what was found stays
        if not found:
            raise
    facts: list[list[dict[str, Any]] | None] = [
        [asdict(finding) for finding in one] for one in found
    ]
    return json.dumps(facts + [None] * (len(pages) - len(found)), ensure_ascii=False).encode()


def _opened(
    pages: list[str],
    root: str,
    displays: list[Variant],
    scripts: dict[str, list[StepScript]],
    *,
    full: bool,
) -> Iterator[list[Finding]]:
    palette = displays[0].palette if displays else ""
    done = failures = 0
    while done < len(pages):
        # A page that breaks the browser costs its own result only: the next one gets a new browser.
        with browser(*_trusted(root)) as driver:
            try:
                patience = 2**failures
                give_time(driver, patience)
                axe = PageAxe(driver, str(AXE))
                axe.inject()
                way = ShortWay(axe, full=full)
                for page in pages[done:]:
                    displayed = len(displays) + _STATE * len(scripts.get(page, ()))
                    seconds = (_OPEN + _DISPLAY * displayed) * patience
                    with ended_after(driver.service, seconds):
                        findings = list(_audit(driver, way, root, page, displays))
                        findings += _after_steps(
                            driver, way, root, page, palette, scripts.get(page, []), findings
                        )
                    yield findings
                    done += 1
                    failures = 0
            except (*FAILURES, Unjudged) as cause:
                failures += 1
                if failures == TRIES:
                    yield [unread(pages[done], str(cause))]
                    done += 1
                    failures = 0


def _trusted(root: str) -> Iterator[str]:
    """What lets scripts of pages that another machine serves do what they may do on this one."""
    if not root.startswith("http://127."):
        yield f"--unsafely-treat-insecure-origin-as-secure={root}"


def _audit(
    driver: Chrome, way: ShortWay, root: str, page: str, displays: list[Variant]
) -> Iterator[Finding]:
    _display(driver, displays[0])
    driver.get(root + page)
    if driver.current_url.startswith(f"{root}/"):
        yield from _scripted(page, displays[0], states.loaded(driver))
    driver.execute_async_script(
        "audit.still(); document.fonts.ready.then(() => arguments[arguments.length - 1]());"
    )
    if not driver.current_url.startswith(f"{root}/"):
        yield unread(
            page, f"→ {driver.current_url}"
        )  # it sends its readers elsewhere: there is nothing here to judge
        return
    way.begin()
    colours: dict[str, str] = {}
    for variant in displays:
        shade = _show(driver, variant)
        if not variant.mode:
            colours[variant.palette] = shade
        yield from _judged(driver, way, page, variant)
    if way.differs:
        yield Finding(page, "", DIFFERS, "review", "house", "html")
    if len(set(colours.values())) < len(colours):
        yield Finding(page, "", "page-palette", "fail", "house", "html")
    _show(driver, displays[0])
    yield from _scripted(page, displays[0], states.used(driver, metrics(displays[0].width)))


def _judged(driver: Chrome, way: ShortWay, page: str, variant: Variant) -> Iterator[Finding]:
    """What axe and our own checks find in the display that is shown."""
    measured = 0
    for one in way.answers(variant):
        outcome = one["outcome"]
        if outcome == "review" and one["rule"] == "color-contrast" and measured < _MEASURED:
            outcome = contrast(driver, one["selector"])
            measured += 1
        if outcome == "pass":
            continue
        yield Finding(
            page,
            variant.name,
            one["rule"],
            outcome,
            criterion(one["tags"]),
            one["selector"],
            one["message"],
        )
    if variant.width <= 320 and (variant.all_rules or variant.mode):
        for selector in driver.execute_script("return audit.sideways();"):
            yield Finding(page, variant.name, "page-sideways", "fail", "1.4.10", selector)
    if variant.all_rules and not variant.mode:
        yield from _scripted(page, variant, states.displayed(driver, variant.width))
        if variant.width == WIDTHS[0]:
            yield from _scripted(page, variant, spoken(driver))


def _after_steps(
    driver: Chrome,
    way: ShortWay,
    root: str,
    page: str,
    palette: str,
    scripts: list[StepScript],
    before: list[Finding],
) -> Iterator[Finding]:
    """What a page shows after steps, and did not show as it came."""
    known = {(one.rule, one.selector, one.outcome) for one in before}
    for script in scripts:
        failed = list(go(driver, root + page, page, script))
        yield from failed
        if failed:
            continue
        variant = Variant(palette, script.width, True)
        _show(driver, variant)
        for one in _judged(driver, way, page, variant):
            if (one.rule, one.selector, one.outcome) not in known:
                yield replace(one, variant=f"{variant.name} ({script.state})")


def _scripted(page: str, variant: Variant, found: Iterator[states.Found]) -> Iterator[Finding]:
    """What scripts found, in the shape of all layers. A page that goes elsewhere meanwhile is for a
    person to use.
    """
    try:
        for one in found:
            yield Finding(page, variant.name, **one)
    except JavascriptException as cause:
        yield replace(unread(page, str(cause.msg)), variant=variant.name, outcome="review")


def _show(driver: Chrome, variant: Variant) -> str:
    """Display a page in a variant; return its colours, which tell whether the palette is there."""
    _display(driver, variant)
    shade: str = driver.execute_script(
        "return audit.show(...arguments);", variant.palette, variant.mode
    )
    return shade


def _display(driver: Chrome, variant: Variant) -> None:
    resize(driver, variant.width)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", variant.media)


def unread(page: str, reason: str) -> Finding:
    """The finding of a page that nothing can be said of: as bad as a failure."""
    return Finding(
        page, "", "page-not-examined", "fail", "house", "html", reason.partition("\n")[0]
    )


def criterion(tags: list[str]) -> str:
    """The success criterion among axe's tags (`wcag143` is 1.4.3), or `best-practice`."""
    numbers = [tag[4:] for tag in tags if tag.startswith("wcag") and tag[4:].isdigit()]
    return f"{numbers[0][0]}.{numbers[0][1]}.{numbers[0][2:]}" if numbers else "best-practice"
