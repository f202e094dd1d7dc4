"""The Vietnamese lunar calendar, as far as the names of the days around Tết need it: when lunar
months begin.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import radians, sin

_MONTH = 29.530588861  # days from new moon to new moon, in the mean
_EPOCH = date(2000, 1, 1)
_EPOCH_DAY = 2451544.5  # its Julian day at midnight
_HANOI = 7 / 24  # the day begins seven hours before it does in Greenwich
_DELTA_T = 72 / 86400  # days by which uniform time is ahead of the clock, in these decades


def month_began(day: date) -> date:
    """Return the day on which the lunar month of a day began: the day, in Hà Nội, of the last new
    moon.
    """
    number = int((day - date(2000, 1, 6)).days / _MONTH) + 2
    while (began := _local(number)) > day:
        number -= 1
    return began


def lunar_day(day: date) -> int:
    """Return the day of the lunar month, from 1 to 30."""
    return (day - month_began(day)).days + 1


def _local(number: int) -> date:
    return _EPOCH + timedelta(int(_new_moon(number) - _DELTA_T + _HANOI - _EPOCH_DAY))


def _new_moon(k: int) -> float:
    """Return the Julian day of the k-th new moon since January 2000, to some minutes.

    Source of the series: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49; its greatest
    terms.
    """
    t = k / 1236.85
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    return (
        2451550.09766
        + _MONTH * k
        + 0.00015437 * t * t
        - 0.40720 * sin(moon)
        + 0.17241 * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * sin(moon - sun)
        - 0.00514 * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
        + 0.00056 * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon)
        + 0.00042 * sin(sun + 2 * node)
        + 0.00038 * sin(sun - 2 * node)
    )
