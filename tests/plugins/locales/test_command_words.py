"""Commands speak the language that is asked for, with the name by which they were started."""

import pytest

from plugins.locales.command_words import LANGUAGES, Words, report_language


@pytest.mark.parametrize(("asked", "got"), [("en", "en"), ("vi", "vi"), ("fr", "vi"), ("", "vi")])
def test_the_language_is_the_one_asked_for_or_vietnamese(asked, got, monkeypatch):
    monkeypatch.setenv("REPORT_LANG", asked)
    assert report_language() == got == Words().lang


def test_what_to_type_has_the_name_of_the_command():
    assert {"vi", "en"} <= set(LANGUAGES)
    assert Words("en")("stopped.port_forbidden", port=80).endswith(": inv serve --port 8000")
