"""What is new since the last audit is told, and told first."""

import json
from dataclasses import replace

import pytest

from plugins.audit.changes import changes
from plugins.audit.finding import Finding
from plugins.audit.formats import as_html, as_json, as_text, grouped
from plugins.audit.run import Audit
from plugins.locales import table

WORDS = table("en", "audit")


def finding(page, rule, fingerprint):
    return Finding(page, "", rule, "fail", "1.1.1", "img", "", fingerprint=fingerprint)


@pytest.fixture
def last():
    findings = [finding(f"/{number}/", "old", "a") for number in range(3)]
    return Audit(("/0/", "/1/", "/2/"), (), tuple(findings))


@pytest.fixture
def now(last):
    return replace(last, findings=(*last.findings[1:], finding("/0/", "young", "b")))


def test_what_came_and_what_went_is_counted(last, now):
    changed = changes(now.findings, as_json(last).encode())
    assert changed.new == {("/0/", "b")} and changed.gone == 1
    assert "1 new places, 1 gone" in as_text(now, WORDS, changed)


def test_new_things_come_first_though_they_are_fewer(last, now):
    changed = changes(now.findings, as_json(last).encode())
    assert [(one.rule, one.new) for one in grouped(now, changed)] == [
        ("young", True),
        ("old", False),
    ]
    assert [one.rule for one in grouped(now)] == ["old", "young"]
    assert as_html(now, WORDS, "en", changed).count("(new)") == 1


@pytest.mark.parametrize(
    "before", [None, b"", b"{", b"[]", json.dumps({"findings": [{"page": "/"}]}).encode()]
)
def test_without_a_last_audit_nothing_is_new(now, before):
    assert changes(now.findings, before) is None
    assert "Since the last audit" not in as_text(now, WORDS, changes(now.findings, before))
