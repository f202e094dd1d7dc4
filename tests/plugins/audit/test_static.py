"""Each rule finds the elements named `fail-…` or `review-…` in its cases, and no other."""

import re
import shutil
from pathlib import Path

import pytest

from plugins.audit.page import AuditedPage
from plugins.audit.rules import RULES
from plugins.audit.static import examine
from plugins.html import WrittenPage
from plugins.locales import table
from plugins.run import Work

CASES = Path(__file__).parent / "cases"
PAGES = sorted(CASES.glob("*.html"))
BY_CODE = {rule.code: rule for rule in RULES}


def code_of(case):
    return f"page-{case.name.split('.')[0]}"


def found(folder, code, tmp_path):
    findings = examine(folder, Work(tmp_path / "work"), ours=True, thorough=True)
    return [one for one in findings if one.rule == code]


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    """What all rules find in all cases of one page."""
    folder = tmp_path_factory.mktemp("cases")
    for case in PAGES:
        shutil.copy(case, folder)
    work = Work(folder / "work")
    of_others = {rule.code for rule in RULES if rule.others}
    found = examine(folder, work, ours=True, thorough=True)
    assert not of_others & {one.rule for one in found}
    theirs = examine(folder, work, ours=False, thorough=True)
    return [*found, *(one for one in theirs if one.rule in of_others)]


def key_of(finding):
    """The id of the element that is at fault."""
    return re.sub(r'^(#|\[id=")|"\]$', "", finding.selector)


def expected(page):
    """The ids of a case that are to be found, with the outcome that they ask for."""
    return {
        (key, key.partition("-")[0])
        for key in page.ids
        if key.startswith(("fail-", "review-", "advice-"))
    }


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.stem)
def test_a_rule_finds_what_fails_and_nothing_else(case, findings):
    page = AuditedPage(case.name, WrittenPage.parse(case.read_bytes()))
    own = [one for one in findings if one.page == f"/{case.name}" and one.rule == code_of(case)]
    assert {(key_of(one), one.outcome) for one in own} == expected(page)


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.stem)
def test_a_rule_is_about_all_but_what_does_not_concern_it(case):
    rule = BY_CODE[code_of(case)]
    page = AuditedPage(case.name, WrittenPage.parse(case.read_bytes()))
    concerned = {one.attribute("id") for one in rule.applies(page)} if rule.applies else page.ids
    named = {key for key in page.ids if re.match("(pass|fail|review|advice|na)-", key)}
    assert named & concerned == {key for key in named if not key.startswith("na-")}


@pytest.mark.parametrize(
    ("path", "count"), [("/vi/index.html", 0), ("/", 0), ("/vi/thu-tuc/index.html", 1)]
)
def test_only_the_page_that_a_site_begins_with_may_be_called_as_the_site(path, count):
    page = AuditedPage(
        path,
        WrittenPage.of(
            "<html lang=vi><head><title>Trang chủ – Xã Mỹ Lâm</title></head><body>"
            "<header><a href=/>Xã Mỹ Lâm</a> <a href=/>Trang chủ</a></header>"
            "<main><h1>Bạn cần làm gì?</h1><p>Đăng ký khai sinh.</p></main></body></html>"
        ),
    )
    assert len([*BY_CODE["page-title-text"].faults(page)]) == count


def test_every_rule_has_a_case_in_which_its_silence_is_missed():
    missed = {
        code_of(CASES / page.relative_to(CASES).parts[0])
        for page in CASES.rglob("*.html")
        if "fail" in page.name or re.search(r'id="(fail|review|advice)-', page.read_text("utf-8"))
    }
    assert {*BY_CODE} <= missed


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


@pytest.mark.parametrize("name", ["unique-title", "unique-title.en"])
def test_only_different_pages_must_differ_in_title(name, tmp_path):
    (only,) = found(CASES / name, "page-unique-title", tmp_path)
    assert (only.page, only.outcome, only.values["other"]) == (
        "/c-fail.html",
        "review",
        "a-pass.html",
    )


@pytest.mark.parametrize("lang", ["", ".en"])
@pytest.mark.parametrize("name", ["help-place", "menu-names", "menu-order"])
def test_what_is_alike_on_all_pages_is_missed_on_one(name, lang, tmp_path):
    found_here = found(CASES / f"{name}{lang}", f"page-{name}", tmp_path)
    assert [(one.page, one.outcome) for one in found_here] == [("/c-fail.html", "review")]


def test_rules_of_the_house_are_not_for_pages_of_others(tmp_path):
    of_others = {one.rule: one.outcome for one in examine(CASES, Work(tmp_path), ours=False)}
    assert of_others["page-image-alt"] == "fail"
    assert of_others["page-heading-order"] == "review"
    assert not of_others.keys() & {rule.code for rule in RULES if rule.ours}


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
    assert {*BY_CODE} | own <= set(messages)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_fills_the_blanks_of_its_words(lang, findings):
    messages = table(lang, "messages")
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


def test_addresses_that_are_none_stop_no_rule(tmp_path):
    nowhere = ("http://[", "//[", "http://℀.vn/a.pdf", "https://a.vn:x/a.gif")
    parts = (
        "<link rel=canonical href='{0}'><link rel=icon href='{0}'><script src='{0}'></script>",
        "<nav><a href='{0}'>Liên hệ</a></nav><a href='{0}'>tệp</a><img src='{0}' alt='a.gif'>",
        "<iframe src='{0}' title=a></iframe><form action='{0}'></form><video src='{0}'></video>",
    )
    body = "".join(part.format(one) for one in nowhere for part in parts)
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Trang</title>{body}", "utf-8")
    for ours in (True, False):
        examine(tmp_path, Work(tmp_path / "work"), ours=ours, thorough=True)
