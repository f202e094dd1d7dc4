"""Duties as data."""

import re

from plugins.catalogue.beside import read_beside
from plugins.domain import FOLDERS, Site
from plugins.run import load_kinds
from plugins.run.messages import read_messages
from tests.conftest import ROOT, SITE

KINDS = load_kinds()
PROFILES = read_beside(SITE, ("vi", "en"), KINDS).profiles


def test_checks_name_fields_settings_and_problems_that_exist():
    assert PROFILES
    checks_name_what_exists(PROFILES)


def checks_name_what_exists(profiles):
    """Fail where a duty's check names a field, a setting or a problem that is not there."""
    codes = read_messages("vi").codes
    for profile in profiles:
        for check in filter(None, (duty.check for duty in profile.duties)):
            records = [
                KINDS[kind].record
                for kind in (KINDS if check.pages == "all" else [check.pages])
                if kind
            ]
            assert all(name in record.model_fields for name in check.having for record in records)
            assert set(check.free_of) <= codes.keys()
            assert all(name in Site.model_fields for name in check.settings)
            assert not check.translated or check.translated in FOLDERS


def test_no_article_number_stands_in_code():
    files = [file for folder in ("plugins", "theme") for file in (ROOT / folder).rglob("*")]
    code = [file.read_text("utf-8") for file in files if file.suffix in (".py", ".html", ".js")]
    assert len(code) > 100
    assert not [text for text in code if re.search(r"Điều \d+, khoản|Article \d+\(", text)]
