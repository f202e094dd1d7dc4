"""Duties as data."""
import re
from pathlib import Path

import pytest

from plugins.conformance.profile import Profile, read_profiles
from plugins.model import FOLDERS, KINDS, RECORDS, Problem, Site
from plugins.report.messages import read_messages

ROOT = Path(__file__).parents[3]
CONTENT = ROOT / "content"
GOOD = """
names: {vi: Luật}
instrument: 1/2099/QH20
in_force: 2099-01-01
duties: [{article: {vi: Điều 1}, duty: {vi: Công khai}, answer: {vi: Có trang}}]
"""


def read(tmp_path, text):
    (tmp_path / "compliance").mkdir()
    (tmp_path / "compliance" / "luat.yml").write_text(text, "utf-8")
    return list(read_profiles(tmp_path))


def test_the_sample_portal_has_laws_in_force_and_one_that_is_not():
    found = [one for one in read_profiles(CONTENT) if isinstance(one, Profile)]
    assert len(found) == len(list(read_profiles(CONTENT))) >= 4
    assert {bool(one.until) for one in found} == {True, False}
    assert all(text.keys() == {"vi", "en"} for one in found for duty in one.duties
               for text in (one.names, duty.article, duty.duty, duty.answer))


def test_checks_name_fields_settings_and_problems_that_exist():
    codes = read_messages("vi").codes
    for profile in read_profiles(CONTENT):
        for check in filter(None, (duty.check for duty in profile.duties)):
            records = [RECORDS[kind] for kind in (KINDS if check.pages == "all" else [check.pages]) if kind]
            assert all(name in record.model_fields for name in check.having for record in records)
            assert set(check.free_of) <= codes.keys()
            assert all(name in Site.model_fields for name in check.settings)
            assert not check.translated or check.translated in FOLDERS


def test_no_article_number_stands_in_code():
    files = [file for folder in ("plugins", "theme") for file in (ROOT / folder).rglob("*")]
    code = [file.read_text("utf-8") for file in files if file.suffix in (".py", ".html", ".js")]
    assert len(code) > 100
    assert not [text for text in code if re.search(r"Điều \d+, khoản|Article \d+\(", text)]


@pytest.mark.parametrize(("change", "code", "line", "field"), [
    (("2099-01-01", "hôm qua"), "profile-wrong", 0, "in_force"),
    (("instrument: 1/2099/QH20\n", ""), "profile-wrong", 0, "instrument"),
    (("duties:", "duty: x\nduties:"), "profile-wrong", 0, "duty"),
    (("{vi: Điều 1}", "{}"), "profile-wrong", 0, "duties.0.article"),
    (("{vi: Luật}", "{vi: Luật"), "profile-broken", 3, ""),
])
def test_a_wrong_file_is_a_problem(tmp_path, change, code, line, field):
    found = read(tmp_path, GOOD.replace(*change))
    assert [(one.code, one.path, one.line, one.field) for one in found if isinstance(one, Problem)] == [
        (code, "compliance/luat.yml", line, field)]
    assert len(found) == 1


def test_a_right_file_is_a_profile(tmp_path):
    assert isinstance(read(tmp_path, GOOD)[0], Profile)
