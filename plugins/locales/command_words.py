"""What commands say, in the language of the person at the terminal."""

from __future__ import annotations

import os

from .tables import filled, languages

LANGUAGES = languages("commands")
#: What starts a task: in a checkout invoke itself, as everybody there has it.
_COMMAND = "inv" if __name__.partition(".")[0] == "plugins" else "cong-mo"


class Words:
    """What commands say in one language."""

    def __init__(self, lang: str = "") -> None:
        self.lang = lang or report_language()
        self._words = filled(self.lang, "commands")

    def __call__(self, key: str, **values: object) -> str:
        """The text at a dotted key (`stopped.disk_full`) with its blanks filled. KeyError where
        there is none.
        """
        table, _, name = key.partition(".")
        text: str = self._words[table][name]
        return text.format(command=_COMMAND, **values)

    def stage(self, name: str) -> str:
        """What a stage of a build is called; one of a plugin without words has the plugin's name
        for it.
        """
        found: str = self._words["stages"].get(name, name)
        return found

    def table(self, name: str) -> dict[str, str]:
        """All texts of a table, by name."""
        return dict(self._words[name])


def report_language() -> str:
    """The language that people are told things in: `REPORT_LANG`, or Vietnamese where that names
    none we have.
    """
    wanted = os.environ.get("REPORT_LANG", "")
    return wanted if wanted in languages("commands") else LANGUAGES[-1]
