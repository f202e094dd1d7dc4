"""Times of day, and from one day or time to another."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..rule import rule
from .numbers import quantity


def _time(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """7:30, 8:05, 14:00: on the hour with o’clock, and hundred hours in the afternoon."""
    hours, minutes = int(found["h"]), int(found["min"])
    if hours > 24 or minutes > 59:
        return None
    if minutes:
        return f"{quantity(str(hours))} {'oh ' if minutes < 10 else ''}{quantity(str(minutes))}"
    half = re.match(r"\s?[ap]\.?m", found.string[found.end("t") :], re.IGNORECASE)
    return quantity(str(hours)) + ("" if half else " hundred hours" if hours > 12 else " o’clock")


#: Not a seventh of twenty four.
ALWAYS_OPEN = rule(
    r"(?<![\w/])(?P<t>24/7)(?![\w/])", "twenty four seven", example=("24/7", "twenty four seven")
)
TIME_WITH_POINT = rule(
    r"(?<![\w.:])(?P<t>(?P<h>\d{1,2})\.(?P<min>[0-5]\d))(?=\s?[ap]\.?m(?!\w))",
    _time,
    example=("7.30 am", "seven thirty a m"),
    any_case=True,
)
SHORT_NAMES_TO = rule(
    r"""
    (?:
        Mon | Tues? | Wed | Thu(?:rs?)? | Fri | Sat | Sun
        | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept? | Oct | Nov | Dec
    )
    \. (?P<t> \s?[-–]\s? ) (?=[A-Z])
    """,
    "to",
    example=("Mon.-Fri.", "monday to friday"),
)
HALF_OF_DAY = rule(
    r"\d\s?(?P<t>[AaPp]\.?[Mm](?:\.(?=\s?[a-z,;)]))?)(?!\w)",
    lambda found, _: " ".join(found["t"].lower().replace(".", "")),
    example=("5pm", "five p m"),
)
TIME = rule(
    r"(?<![\w.:])(?P<t>(?P<h>\d{1,2}):(?P<min>\d\d))(?![\d:])",
    _time,
    example=("8:05", "eight oh five"),
)
MINUTES = rule(r"\d\s?(?P<t>mins?\.?)(?!\w)", "minutes", example=("15 min.", "fifteen minutes"))
#: 3-5, 8 am – 5 pm, Monday–Friday
TO = rule(
    r"""
    (?: (?<=\d) | (?<=day) | (?<=Mon) | (?<=[ap]m) | (?<=[ap]\.m\.) )
    (?P<t> \s?[-–]\s? )
    (?= \d | [A-Z][a-z]+day | Fri | Sat | Sun )
    """,
    "to",
    example=("Monday–Friday", "monday to friday"),
)
