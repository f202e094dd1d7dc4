"""Each rule finds the elements named `fail-…` in its cases, and no other."""

import re
from pathlib import Path

import pytest
from lxml.html import fromstring

from plugins.audit.rules import RULES
from plugins.audit.static import examine
from plugins.locales import table
from plugins.run import Work

CASES = Path(__file__).parent / "cases"
PAGES = sorted(path for path in CASES.glob("*.html"))


def code_of(case):
    return f"page-{case.name.split('.')[0]}"


def found(folder, code, tmp_path):
    return [one for one in examine(folder, Work(tmp_path / "work"), ours=True) if one.rule == code]


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.stem)
def test_a_rule_finds_what_fails_and_nothing_else(case, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_bytes(case.read_bytes())
    selectors = {one.selector for one in found(tmp_path / "site", code_of(case), tmp_path)}
    named = set(fromstring(case.read_bytes()).xpath("//@id"))
    assert {re.sub(r'^(#|\[id=")|"\]$', "", one) for one in selectors} == {
        key for key in named if "fail-" in key
    }


def test_links_are_followed_to_files_and_to_places_on_pages(tmp_path):
    found_here = found(CASES / "links", "page-links", tmp_path)
    assert [one.selector for one in found_here] == [
        "#fail-file",
        "#fail-image",
        "#fail-own-place",
        "#fail-place",
    ]
    assert {one.values["missing"] for one in found_here} == {
        "vi/thu-tuc-khac.html",
        "cau.jpg",
        "#khong-co",
        "#le-phi",
    }


def test_only_different_pages_must_differ_in_title(tmp_path):
    (only,) = found(CASES / "unique-title", "page-unique-title", tmp_path)
    assert (only.page, only.outcome, only.values["other"]) == (
        "/c-fail.html",
        "review",
        "a-pass.html",
    )


def test_every_rule_has_a_case_that_fails():
    pages = [
        page
        for page in CASES.rglob("*.html")
        if "fail" in page.name or 'id="fail-' in page.read_text("utf-8")
    ]
    assert {rule.code for rule in RULES} <= {
        code_of(CASES / page.relative_to(CASES).parts[0]) for page in pages
    }


def test_rules_of_the_house_are_not_for_pages_of_others(tmp_path):
    of_others = {one.rule for one in examine(CASES, Work(tmp_path), ours=False)}
    assert "page-image-alt" in of_others
    assert not of_others & {rule.code for rule in RULES if rule.ours}


def test_a_page_is_read_again_only_when_it_changed(tmp_path, monkeypatch):
    work = Work(tmp_path / "work")
    first = examine(CASES / "links", work, ours=True)
    monkeypatch.setattr(
        work.workers,
        "run",
        lambda job, inputs, todo, *_: pytest.fail("again") if todo else iter(()),
    )
    assert examine(CASES / "links", work, ours=True) == first


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_has_words(lang):
    messages = table(lang, "messages")
    own = {"page-sideways", "page-palette", "page-not-examined"}
    assert {rule.code for rule in RULES} | own <= set(messages)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_fills_the_blanks_of_its_words(lang, tmp_path):
    messages = table(lang, "messages")
    findings = examine(CASES, Work(tmp_path), ours=True)
    assert {one.rule for one in findings} == {rule.code for rule in RULES}
    for one in findings:
        assert messages[one.rule]["what"].format(**one.blanks)


def test_the_page_for_unknown_addresses_starts_its_addresses_at_the_root_of_the_host(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "404.html").write_text(
        '<!doctype html><html lang="vi"><title>Không có</title>'
        '<a id="fail-here" href="vi/index.html">Về</a>'
        '<a id="pass-root" href="/vi/index.html">Về</a><a id="pass-place" href="#main">Về</a>'
        '<script src="../../assets/lost.1a.js"></script></html>',
        "utf-8",
    )
    assert [one.selector for one in found(tmp_path / "site", "page-relative-links", tmp_path)] == [
        "#fail-here"
    ]


def test_a_portal_below_a_path_has_its_links_followed_there(tmp_path):
    (tmp_path / "site" / "vi").mkdir(parents=True)
    page = (
        '<!doctype html><html lang="vi"><title>Không có</title>'
        '<link rel="canonical" href="https://nguoi.example/cong/{path}">'
        '<a href="/cong/vi/">Về</a><a href="/cong/vi/khong-co.html" id="fail">Về</a></html>'
    )
    (tmp_path / "site" / "404.html").write_text(page.format(path="404.html"), "utf-8")
    (tmp_path / "site" / "vi" / "index.html").write_text(page.format(path="vi/"), "utf-8")
    assert [one.page for one in found(tmp_path / "site", "page-links", tmp_path)] == [
        "/404.html",
        "/vi/",
    ]
