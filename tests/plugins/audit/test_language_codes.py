"""A language is named by a code of BCP 47."""

import pytest

from plugins.audit.language_codes import is_language


@pytest.mark.parametrize("tag", ["vi", "en-GB", "zh-Hant-TW", "hmn", "VI", "cjm"])
def test_a_code_of_a_language_is_one_with_whatever_follows(tag):
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["vn", "vie", "vi_VN", "english", "e", "#1", "", "12"])
def test_what_is_no_code_or_a_longer_one_than_there_is_is_none(tag):
    assert not is_language(tag)
