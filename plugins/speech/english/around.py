"""What stands before and after a number, and what that makes of it: a call, an amount."""

from __future__ import annotations

import re

from ..pattern import any_of

#: Things that are counted one by one: 9/11 wards is nine of eleven.
_THINGS = any_of(
    "people, households, days, hours, families, pupils, cases, files, applications, times, "
    "members, wards, communes, villages, offices, procedures, targets, criteria, schools, projects"
)
_COUNTED = re.compile(rf"\s (?: {_THINGS} ) (?!\w)", re.VERBOSE)
_CALL = r"call|dial|phone|ring|hotline|ambulance|police|fire|emergency|tel\.?|telephone"
_LEADS = "us|on|at|number|numbers|is|service"
_CALLED_NUMBER = r"""
    \d{3,5}\s?
    (?: \([^()\d]{1,24}\)\s? )?
    (?: , | ; | / | or | and | ,\sor ) \s?
"""
_CALLING = re.compile(
    rf"""
    (?<!\w) (?: {_CALL} ) (?: \s(?: {_LEADS} ) ){{0,3}} [:\s(]*
    (?: {_CALLED_NUMBER} ){{0,5}} $
    """,
    re.IGNORECASE | re.VERBOSE,
)


def called(text: str) -> bool:
    """Whether a text ends with words of calling, and the numbers that were called before."""
    return _CALLING.search(text) is not None


def counted(text: str) -> bool:
    """Whether a text begins with something that is counted."""
    return _COUNTED.match(text) is not None
