"""Each rule of the voice shows what it is for, and the whole voice says so."""

from dataclasses import replace

import pytest

from plugins.speech import english, vietnamese
from plugins.speech.lexicon import built_in
from plugins.speech.reading import read, read_by
from plugins.speech.rule import rule

RULES = {"vi": vietnamese.RULES, "en": english.RULES}
#: Said by nothing but the rule that is looked for.
MARK = "ǂ"


def marked(one):
    """The rule, saying `MARK` wherever it says something."""
    return replace(
        one, say=lambda found, lexicon: None if one.say(found, lexicon) is None else MARK
    )


@pytest.mark.parametrize("lang", RULES)
def test_the_whole_voice_says_what_the_example_of_each_rule_promises(lang):
    lexicon = built_in(lang)
    assert [(one.example[0], read(one.example[0], lang, lexicon).words) for one in RULES[lang]] == [
        one.example for one in RULES[lang]
    ]


@pytest.mark.parametrize("lang", RULES)
def test_each_rule_has_a_part_in_its_example(lang):
    lexicon, idle = built_in(lang), []
    for place, one in enumerate(RULES[lang]):
        rules = [*RULES[lang][:place], marked(one), *RULES[lang][place + 1 :]]
        if MARK not in read_by(rules, one.example[0], lexicon).voice()[0]:
            idle.append(one.example)
    assert idle == []


def test_a_rule_without_an_example_cannot_be_written():
    with pytest.raises(TypeError, match="example"):
        rule(r"\d+", "số")
