"""What browsers of an editor wait for: that the page they show is another, and what is wrong."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..run import paths
from ..run.command import Words
from ..run.file_names import PROBLEMS

_LARGEST = 100_000_000
#: So many problems are shown over a page; the terminal has all of them.
_MOST = 20
#: Seconds after which a page that no browser has asked about is no longer looked at.
_LEFT = 10.0


@dataclass(frozen=True)
class Failure:
    """What stands against a build: problems, each with its path, line, field, message and
    suggestion; or, where it could not be done at all, what the command said.
    """

    count: int = 0
    problems: tuple[dict[str, Any], ...] = ()
    text: str = ""

    @staticmethod
    def of(status: int, said: str, reports: Path | None) -> Failure:
        """What a build with this exit status has left."""
        if status == 0:
            return Failure()
        with suppress(paths.Refused, ValueError):
            found = json.loads(paths.read(reports, PROBLEMS, _LARGEST)) if reports else []
            errors = [one for one in found if one["severity"] == "error"]
            if status == 1 and errors:
                return Failure(len(errors), tuple(errors[:_MOST]))
        return Failure(1, text=said)

    def described(self, words: Words) -> dict[str, Any]:
        """What is wrong, in the words of a language, for the script that shows it over a page."""
        return {
            "lang": words.lang,
            "title": words("serve.wrong", count=self.count) if self.count else "",
            "close": words("serve.close"),
            "text": self.text,
            "problems": [_described(one, words) for one in self.problems],
        }


class News:
    """The number of the latest news, and what is wrong; which pages browsers look at."""

    def __init__(self) -> None:
        self.number = 0
        self.wrong = Failure()
        self._changed = threading.Condition()
        self._looking: dict[str, int] = {}
        self._looked: dict[str, float] = {}

    def tell(self, wrong: Failure | None = None) -> None:
        """Wake every waiting browser: pages are others, or other things are wrong. Without `wrong`
        the same is.
        """
        with self._changed:
            self.number += 1
            self.wrong = self.wrong if wrong is None else wrong
            self._changed.notify_all()

    def wait(self, seen: int, name: str, seconds: float) -> int:
        """Return the number of the latest news once there is one after `seen`, or after some
        seconds. The browser that waits looks at the page of this name.
        """
        with self._looks_at(name), self._changed:
            self._changed.wait_for(lambda: self.number != seen, timeout=seconds)
            return self.number

    def looked_at(self) -> list[str]:
        """The names of the pages that browsers look at, or did a moment ago: the latest first."""
        with self._changed:
            now = time.monotonic()
            since = {name: now for name, count in self._looking.items() if count}
            since |= {
                name: when
                for name, when in self._looked.items()
                if now - when < _LEFT and name not in since
            }
            return sorted(since, key=lambda name: -since[name])

    @contextmanager
    def _looks_at(self, name: str) -> Iterator[None]:
        with self._changed:
            self._looking[name] = self._looking.get(name, 0) + 1
        try:
            yield
        finally:
            with self._changed:
                self._looking[name] -= 1
                if not self._looking[name]:
                    del self._looking[name]
                    self._looked = {name: time.monotonic(), **self._looked}


def _described(problem: Mapping[str, Any], words: Words) -> dict[str, str]:
    place = ":".join(str(part) for part in (problem["path"], problem["line"]) if part)
    write = problem["suggestion"]
    return {
        "place": "  ".join(filter(None, (place, problem["field"]))),
        "message": problem["message"],
        "suggestion": words("serve.write", suggestion=write) if write else "",
    }
