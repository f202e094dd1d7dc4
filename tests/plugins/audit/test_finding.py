"""One barrier is told once, whichever layers have found it."""

from dataclasses import replace

from plugins.audit.finding import Finding, distinct

FILE = Finding("/", "", "page-click-by-mouse", "review", "2.1.1", "html > body > div")
DISPLAYED = Finding("/", "light-1280", "page-clickable", "review", "2.1.1", "body > div")


def test_what_the_file_says_already_is_not_said_again_of_its_display():
    assert distinct([FILE, DISPLAYED]) == [FILE]


def test_what_is_worse_or_elsewhere_or_another_engine_s_is_told_besides():
    others = [
        replace(DISPLAYED, outcome="fail"),
        replace(DISPLAYED, page="/b/"),
        replace(DISPLAYED, criterion="4.1.2"),
        replace(DISPLAYED, selector="body > p"),
        replace(DISPLAYED, rule="image-alt"),
    ]
    assert distinct([FILE, *others]) == [FILE, *others]
    assert distinct([replace(FILE, outcome="fail"), DISPLAYED]) == [replace(FILE, outcome="fail")]
