"""Options and people give the same answers; what is wrong is told, all of it or at once."""

import pytest

from plugins.scaffold import ask
from plugins.scaffold.ask import from_options, from_person

GIVEN = {"name": "Xã Mỹ Lâm", "address": "https://mylam.gov.vn"}


@pytest.fixture(autouse=True)
def proof(monkeypatch):
    """Measuring takes a process: `test_colours.py` does it."""
    monkeypatch.setattr(ask, "prove", lambda colours: None)


def told(wrong):
    return {one.key for one in wrong}


def test_what_is_not_given_is_taken_as_usual():
    answers, wrong = from_options(GIVEN)
    assert not wrong
    assert (answers.kind, answers.languages, answers.host) == ("commune", ("vi",), "github")


def test_all_that_is_wrong_with_options_is_told_at_once():
    answers, wrong = from_options({"name": "", "kind": "district", "host": "ftp", "address": "x"})
    assert answers is None
    assert told(wrong) == {"wrong_name", "wrong_kind", "wrong_host", "wrong_address"}


def test_only_a_province_has_communes():
    assert told(from_options({**GIVEN, "communes": "Xã Hai"})[1]) == {"communes_of_no_province"}


def test_a_commune_has_another_address_than_its_province():
    given = {"name": "Lâm", "kind": "province", "communes": "Lam"}
    assert told(from_options(given)[1]) == {"commune_twice"}


def test_a_person_is_asked_again_until_an_answer_can_be_taken():
    typed = {
        "languages": ["fr", ""],
        "name": ["", "Xã Mỹ Lâm"],
        "kind": ["x", "commune"],
        "colours": [""],
        "address": ["x", ""],
        "host": ["cron"],
    }
    heard = []
    answers = from_person({}, lambda name, default: typed[name].pop(0), heard.append)
    assert answers.host == "cron" and answers.languages == ("vi",)
    assert [one.key for one in heard] == [
        "wrong_languages",
        "wrong_name",
        "wrong_kind",
        "wrong_address",
    ]
    assert not any(typed.values())


def test_an_option_is_not_asked_for_and_a_wrong_one_is():
    asked = []

    def put(name, default):
        asked.append(name)
        return default

    from_person({**GIVEN, "kind": "district"}, put, lambda wrong: None)
    assert asked == ["languages", "kind", "colours", "host"]


def test_a_colour_that_is_proposed_is_taken_by_an_empty_answer(monkeypatch):
    def prove(colours):
        if colours == ("#ffff00",):
            raise ask.WrongAnswer("faint_colours", nearest="#5c5c00")

    monkeypatch.setattr(ask, "prove", prove)
    answers = from_person(
        {**GIVEN, "colours": "#ffff00"}, lambda name, default: "", lambda wrong: None
    )
    assert answers.colours == ("#5c5c00",)
