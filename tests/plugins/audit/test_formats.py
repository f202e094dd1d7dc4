"""An audit told: as text, JSON and HTML."""

import json
from dataclasses import replace

import pytest

from plugins.audit.finding import Finding
from plugins.audit.formats import as_html, as_json, as_text, grouped
from plugins.audit.page import AuditedPage
from plugins.audit.rules import one_h1, title
from plugins.audit.run import Audit
from plugins.html import WrittenPage
from plugins.locales import table


def words(lang="vi"):
    return table(lang, "audit")


def found(page, rule="color-contrast", outcome="fail", variant="dark-320"):
    return Finding(page, variant, rule, outcome, "1.4.3", "#main > p", "Chữ <mờ>", "vi/trang/a.md")


@pytest.fixture
def audit():
    findings = (
        *(found(f"/vi/{number}/") for number in range(9)),
        found("/vi/", "bypass", "review"),
    )
    return Audit(
        tuple(f"/vi/{number}/" for number in range(9)), ("light-1280", "dark-320"), findings
    )


def test_what_one_rule_found_is_told_once_and_failures_first(audit):
    assert [(group.rule, group.pages) for group in grouped(audit)] == [
        ("color-contrast", 9),
        ("bypass", 1),
    ]


def test_text_says_rule_criterion_place_display_and_sum(audit):
    text = as_text(audit, words())
    assert "Lỗi  color-contrast (1.4.3)  9 chỗ trên 9 trang" in text
    assert "vi/trang/a.md  #main > p  dark-320" in text
    assert text.endswith(
        "9 trang, 2 cách hiển thị (light-1280, dark-320): 9 lỗi, 1 điều cần người xem."
    )


def test_who_is_shut_out_and_what_to_write_is_said_once_a_group(audit):
    shut_out = [
        replace(one, why="Không thấy chữ.", write="Viết đậm hơn.") for one in audit.findings
    ]
    told = replace(audit, findings=tuple(shut_out))
    assert as_text(told, words()).count("    Không thấy chữ.\n    Viết đậm hơn.\n") == 2
    assert as_html(told, words(), "vi").count("<p>Không thấy chữ.</p>") == 2


def test_json_has_what_others_rely_on(audit):
    report = json.loads(as_json(audit))
    assert set(report) == {"pages", "variants", "findings"}
    assert set(report["findings"][0]) == {
        "page",
        "variant",
        "rule",
        "outcome",
        "criterion",
        "selector",
        "message",
        "why",
        "write",
        "source",
        "line",
        "fingerprint",
    }


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_html_report_keeps_the_rules_it_tells_of(audit, lang):
    html = as_html(audit, words(lang), lang)
    page = AuditedPage("audit.html", WrittenPage.of(html))
    assert page.written.lang == lang
    assert [*one_h1.check(page), *title.check(page)] == []
    assert "Chữ &lt;mờ&gt;" in html


def test_both_languages_have_the_same_words():
    assert set(words("vi")) == set(words("en"))


def test_only_what_is_certain_fails(audit):
    assert audit.failed
    assert not Audit((), (), (found("/vi/", outcome="review"),)).failed
