"""What the writer of a value meant, in the form that the portal takes; nothing where that is not
certain.
"""

from .addresses import address, email
from .choices import choice, day_names, language, truth
from .numbers import integer, money, spelled
from .times import clock, day, duration, moment

__all__ = [
    "address",
    "choice",
    "clock",
    "day",
    "day_names",
    "duration",
    "email",
    "integer",
    "language",
    "moment",
    "money",
    "spelled",
    "truth",
]
