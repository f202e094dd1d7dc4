"""Problems as lines of Pelican's log, in a site that has no report."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from ..domain import Problem, Severity
from .messages import Messages, in_words

_LOGGER = logging.getLogger(__name__)
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}
_LEVELS[Severity.ADVICE] = logging.INFO


def log(problems: Iterable[Problem], messages: Messages) -> None:
    """Log each problem on one line: where it is, what is wrong, what to write instead. What would
    read the same, as of several elements of a page, is said once.
    """
    for line, severity in {_line(one, messages): one.severity for one in problems}.items():
        _LOGGER.log(_LEVELS[severity], "%s", line)


def _line(problem: Problem, messages: Messages) -> str:
    what, write = in_words(problem, messages)
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    line = " ".join(f"{place}: {what}".split())
    if write:
        line = f"{line} {messages.own['write']} {' '.join(write.split())}"
    return line
