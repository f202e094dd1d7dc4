"""What a listener would stumble over is found with its place, and told once."""

import pytest

from plugins.audit.browser import AXE, PageAxe, browser, missing, resize
from plugins.audit.finding import Finding, distinct
from plugins.audit.scripted.spoken import SPOKEN, spoken
from plugins.locales import table

STOPS = "".join(f'<button id="n{number}">Nút {number}</button>' for number in range(21))
PAGE = f"""<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<div>{STOPS}</div><main><h1>Khai sinh</h1>
<button id="name"></button>
<p><a href="a.html">Tờ khai</a> <a id="same" href="b.html">Tờ khai</a></p>
<p id="language">Bring all of your papers with you when you come to the office.</p>
<p lang="en">Bring all of your papers with you when you come to the office.</p>
<h2 id="headings">Lời kể</h2><p>{"chữ " * 501}</p></main></html>"""


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_what_is_hard_to_follow_by_ear_is_found_at_its_place(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    with browser() as driver:
        PageAxe(driver, str(AXE)).inject()
        resize(driver, 1280)
        driver.get((tmp_path / "page.html").as_uri())
        found = {one["rule"]: one for one in spoken(driver)}
    assert {code.removeprefix("page-spoken-"): one["selector"] for code, one in found.items()} == {
        "name": "#name",
        "same": "#same",
        "language": "#language",
        "headings": "#headings",
        "far": "#n0",
    }
    assert found.keys() == SPOKEN
    for lang in ("vi", "en"):
        words = table(lang, "messages")
        for code, one in found.items():
            assert words[code]["what"].format(page="/", selector="p", **one["values"])


def test_what_any_rule_says_of_an_element_is_not_said_again_by_ear():
    heard = Finding("/", "light-1280", "page-spoken-name", "review", "1.1.1", "#a")
    axe = Finding("/", "light-1280", "image-alt", "fail", "1.1.1", "#a")
    other = Finding("/", "light-1280", "image-alt", "fail", "1.1.1", "#b")
    assert distinct([heard, axe]) == [axe]
    assert distinct([heard, other]) == [heard, other]
