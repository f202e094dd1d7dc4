"""Questions asked in the terminal."""

import pytest

from plugins import locales
from plugins.audit.review.questions import questions
from plugins.audit.review.terminal import ask_all

WORDS = locales.filled("en", "audit")


@pytest.fixture
def asked(folder, findings):
    return questions(findings, folder, (), WORDS, {})


def talk(asked, *typed, name=""):
    """What was saved and what was said when somebody typed this."""
    saved, said, lines = [], [], iter(typed)

    def read(prompt):
        said.append(prompt)
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    def save(one, passes, who, note):
        saved.append((one.code, passes, who, note))

    done = ask_all(asked, WORDS, name, save, read, said.append)
    assert done == len(saved)
    return saved, "\n".join(said)


def test_an_answer_is_saved_with_name_and_remark(asked):
    saved, said = talk(asked, "Bình", "n", "twice")
    assert saved == [("page-image-phrase", False, "Bình", "twice")]
    assert "Question 1 of 5" in said and "“Ảnh chụp cửa trái”" in said


def test_nobody_answers_without_a_name(asked):
    assert talk(asked, "", " ", "Bình", "y", "")[0] == [("page-image-phrase", True, "Bình", "")]


def test_what_cannot_be_read_is_asked_again_and_what_is_skipped_is_not_saved(asked):
    saved, said = talk(asked, "maybe", "s", "Y", "", "q", "y", name="An")
    assert saved == [("asked-image", True, "An", "")]
    assert "Type one of the letters" in said
