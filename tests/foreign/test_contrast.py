"""The contrast alone: the tokens of a theme that is not ours are measured."""

import json

TOKENS = """
[palette.light]
ground = "#ffffff"
text = "#222222"

[pairs]
text = [["text", "ground"]]
"""


def test_the_tokens_that_the_readme_shows_are_measured(journal, documented, shown):
    journal.write("theme/tokens.toml", shown("contrast", "toml"))
    built = journal.build(documented("contrast"))
    assert built.sound, built.log
    rows = json.loads((journal.folder / "reports" / "contrast.json").read_text())
    assert [(row["foreground"], row["use"], row["passes"]) for row in rows] == [
        ("text", "text", True),
        ("edge", "shape", True),
    ]


def test_a_faint_pair_is_an_error_in_the_log(journal, documented):
    journal.write("theme/tokens.toml", TOKENS.replace("#222222", "#999999"))
    built = journal.build(documented("contrast"))
    (line,) = built.errors
    assert "theme/tokens.toml" in line and "text" in line and "2.8" in line


def test_a_file_of_tokens_that_is_written_wrongly_is_said_in_words(journal, documented):
    journal.write("theme/tokens.toml", TOKENS.replace("#222222", "dark grey"))
    built = journal.build(documented("contrast"))
    (line,) = built.errors
    assert "palette.light.text" in line and "dark grey" in line and "#rrggbb" in line
    journal.write("theme/tokens.toml", "[palette\n")
    assert len(journal.build(documented("contrast")).errors) == 1
    assert "Traceback" not in built.log


def test_without_tokens_there_is_one_warning_and_no_more(journal):
    built = journal.build('PLUGINS = ["plugins.contrast"]')
    (line,) = built.warnings
    assert "theme/tokens.toml" in line and "PORTAL_TOKENS" in line
    assert built.status == 0 and not built.errors
