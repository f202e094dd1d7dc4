"""The rules of English pronunciation, by their cases."""

from pathlib import Path

import pytest

from plugins.speech.lexicon import built_in
from plugins.speech.reading import read

CASES = Path(__file__).parents[1] / "cases"


def cases(name):
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["readings-en.tsv", "newsroom-en.tsv"])
def test_english_is_read_as_people_read_it(name):
    assert {text: read(text, "en", built_in("en")).words for text, _ in cases(name)} == dict(
        cases(name)
    )
