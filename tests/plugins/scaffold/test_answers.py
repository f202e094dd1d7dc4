"""What people type becomes an answer, or is refused in words."""

import pytest

from plugins.run.command import Words
from plugins.scaffold.answers import (
    LANGUAGES,
    READERS,
    WrongAnswer,
    read_colours,
    read_communes,
    read_host,
    read_kind,
    read_languages,
    read_names,
    read_url,
)

BOTH = ("vi", "en")


def test_languages_are_taken_in_the_order_given_and_once():
    assert read_languages(" EN, vi en ") == ("en", "vi")


def test_one_name_is_that_of_all_languages_and_its_slug_has_no_marks():
    names = read_names("  Xã   Mỹ Lâm ", BOTH)
    assert names.by_language == {"vi": "Xã Mỹ Lâm", "en": "Xã Mỹ Lâm"}
    assert names.slug == "xa-my-lam"


def test_a_name_for_each_language_stands_behind_a_bar():
    assert read_names("Xã Mỹ Lâm | My Lam", BOTH).by_language["en"] == "My Lam"


def test_communes_are_read_one_by_one():
    found = read_communes("Xã Một | One; Xã Hai | Two;", BOTH)
    assert [one.by_language["en"] for one in found] == ["One", "Two"]


def test_an_address_may_lack_its_scheme_and_ends_without_a_slash():
    assert read_url("mylam.tinh.gov.vn/") == "https://mylam.tinh.gov.vn"
    assert read_url("") == ""


def test_colours_are_in_small_letters():
    assert read_colours("#00563F, #004D7A") == ("#00563f", "#004d7a")


WRONG = {
    "no language": (read_languages, "fr", ()),
    "no language at all": (read_languages, " ", ()),
    "no name": (read_names, " ", (BOTH,)),
    "three names for two languages": (read_names, "A | B | C", (BOTH,)),
    "a name with markup": (read_names, "Xã <b>", (BOTH,)),
    "a name that would be a template": (read_names, "Xã {{ x }}", (BOTH,)),
    "no kind": (read_kind, "district", ()),
    "two communes of one address": (read_communes, "Xã Một; Xã Mốt", (("vi",),)),
    "no address": (read_url, "mylam", ()),
    "a file's address": (read_url, "file:///etc/passwd", ()),
    "a colour's name": (read_colours, "red", ()),
    "three colours": (read_colours, "#000000 #111111 #222222", ()),
    "no host": (read_host, "ftp", ()),
}


@pytest.mark.parametrize(("read", "text", "more"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_taken_is_said_in_words(read, text, more, lang):
    with pytest.raises(WrongAnswer) as refused:
        read(text, *more)
    said = Words(lang)(f"start.{refused.value.key}", **refused.value.values)
    assert said.endswith(".") and ": " in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_has_words(lang):
    assert all(Words(lang)(f"start.ask_{name}").endswith(":") for name in READERS)
