"""axe over the displays of a page, without what it has judged already: in a further palette nothing
but colours can differ, and texts coloured alike stand out alike.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from .browser import PageAxe
from .variants import COLOUR_RULES, Variant

#: Of so many pages, one is judged in full as well, to see that both ways find the same.
TRIED = 20
#: The rule that says of a page that they did not: a word to who opens pages, none to people.
DIFFERS = "short-way-differs"

#: Milliseconds after which axe takes a frame for dead: its own half second is over soon on a busy
#: machine.
_FRAMES = {"pingWaitTime": 15_000, "frameWaitTime": 300_000}


class Unjudged(Exception):
    """axe could not judge a page."""


class ShortWay:
    """The answers of axe on one page after another in one browser.

    With `full` it judges every display. Else a further palette is judged only where it colours a
    text as none has been found sound so far, or where axe was not sure of the page's colours in the
    first palette at that width. `differs`: in full, a page had what the short way did not find.
    """

    def __init__(self, axe: PageAxe, *, full: bool) -> None:
        self._axe, self._full = axe, full
        self._sound = set[str]()
        self._tried = False
        self._width_is_sound = False
        self.differs = False

    def begin(self) -> None:
        """Take the page that has just been opened."""
        self._tried = random.randrange(TRIED) == 0
        self.differs = False

    def answers(self, variant: Variant) -> list[dict[str, Any]]:
        """What axe finds in the display that is shown. Raises Unjudged."""
        if variant.all_rules or variant.mode:
            found = self._run(variant)
            self._width_is_sound = not any(map(_of_colour, found))
            return found
        short = self._width_is_sound and not self._full
        colourings = self._colourings() if short else None
        if colourings is None:
            return self._run(variant)
        unknown = {one: place for one, place in colourings.items() if one not in self._sound}
        sound = not (unknown and self._run(variant, [*unknown.values()]))
        if sound and not self._tried:
            self._sound |= unknown.keys()
            return []
        found = self._run(variant)
        self.differs |= sound and bool(found)
        return found

    def _colourings(self) -> dict[str, str] | None:
        """How the texts of the page are coloured, each with the place of one that is; nothing where
        that is not known of all.
        """
        found: dict[str, str] | None = self._axe.selenium.execute_script(
            "return audit.colourings();"
        )
        return found

    def _run(self, variant: Variant, places: Sequence[str] = ()) -> list[dict[str, Any]]:
        """What axe finds on the page, or at some places of it."""
        context = {"include": [[place] for place in places]} if places else None
        answer: Any = self._axe.run(context, {**variant.options, **_FRAMES})
        if "error" in answer:
            raise Unjudged(answer["error"])
        return list(answer.get("found", ()))


def _of_colour(answer: dict[str, Any]) -> bool:
    return answer["rule"] in COLOUR_RULES
