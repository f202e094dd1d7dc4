"""Each check finds the elements named `fail-…` and `review-…` in its cases, and no other.

A page as a whole says by its title what is to come of it.
"""

import re
from pathlib import Path

import pytest

from plugins.audit.browser import AXE, PageAxe, browser, metrics, missing, resize
from plugins.audit.scripted import states
from plugins.audit.scripted.scripts import CHECKS, CODES
from plugins.audit.server import served
from plugins.locales import table

CASES = Path(__file__).parent / "cases"
PAGES = sorted(CASES.glob("*.html"))
#: Those that are in another language what another one is are for whoever has the time.
TRIED = [
    pytest.param(one, id=one.stem, marks=[pytest.mark.whole] * one.stem.endswith((".en", ".vi")))
    for one in PAGES
]


def code_of(case):
    return f"page-{case.name.split('.')[0]}"


@pytest.fixture(scope="module")
def findings():
    """What all checks find on a page of the cases."""
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    with served(CASES) as root, browser() as driver:
        PageAxe(driver, str(AXE)).inject()

        def examined(name):
            resize(driver, 1280)
            driver.get(f"{root}/{name}")
            found = [*states.loaded(driver)]
            driver.execute_script("audit.still();")
            found += states.displayed(driver, 1280)
            resize(driver, 320)
            found += states.displayed(driver, 320)
            resize(driver, 1280)
            return [*found, *states.used(driver, metrics(1280))]

        yield examined


@pytest.mark.browser
@pytest.mark.parametrize("case", TRIED)
def test_a_check_finds_what_fails_or_is_to_be_looked_at_and_nothing_else(case, findings):
    html = case.read_text("utf-8")
    named = {*re.findall(r'id="((?:fail|review|advice)-[^"]+)"', html)}
    title = re.search("<title>(.*?)</title>", html)[1]
    expected = {(f"#{key}", key.split("-")[0]) for key in named}
    if title in ("fail", "review"):
        expected = {("body" if title == "fail" else "html", title)}
    found = findings(case.name)
    assert {
        (one["selector"].rpartition(" >>> ")[2], one["outcome"])  # also in a frame or a shadow root
        for one in found
        if one["rule"] == code_of(case)
    } == expected
    messages = [table(lang, "messages") for lang in ("vi", "en")]
    for one in found:
        assert "message" not in one, one
        for words in messages:
            assert words[one["rule"]]["what"].format(page="/", selector="p", **one["values"])


def test_every_check_is_called_by_its_file_has_a_case_and_words_in_each_language():
    for file in CHECKS:
        assert f'audit.check("page-{file.stem}", {{' in file.read_text("utf-8")
        assert re.match(r"// \S.*\.\n", file.read_text("utf-8")), f"{file.name} says no demand"
    flawed = (
        case for case in PAGES if re.search("(?:fail|review|advice)[-<]", case.read_text("utf-8"))
    )
    assert {*CODES} == {code_of(case) for case in flawed}
    assert {*CODES} <= {*table("vi", "messages")} & {*table("en", "messages")}


@pytest.mark.browser
def test_a_check_that_a_page_breaks_is_for_a_person_and_the_others_go_on(findings):
    found = {(one["rule"], one["outcome"], "message" in one) for one in findings("broken.htm")}
    assert ("page-changing-text", "review", True) in found
    assert ("page-clickable", "fail", False) in found
