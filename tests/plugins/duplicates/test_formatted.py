"""How pairs are told to people and to programs."""

import json

import pytest

from plugins.duplicates.formatted import formatted
from plugins.run.command import Words

from .test_pairs import TEXT, found, news


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_pair_is_told_with_what_to_write(lang, tmp_path):
    pair = found(tmp_path, vi__tin_tuc__a=(news("A"), TEXT), vi__tin_tuc__b=(news("B"), TEXT))
    told = formatted(pair, "text", Words(lang))
    assert "moved_from: [/vi/tin-tuc/b/]" in told and "distinct_from: [b]" in told
    (table,) = json.loads(formatted(pair, "json", Words(lang)))
    assert table["fields"] == [["title", "A", "B"]]
