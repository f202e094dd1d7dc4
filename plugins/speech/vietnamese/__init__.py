"""Vietnamese text as the words that are said."""
from .codes import RULES as CODES
from .dates import RULES as DATES
from .names import RULES as NAMES
from .quantities import RULES as QUANTITIES

#: In the order in which they claim the text.
RULES = (*CODES, *DATES, *QUANTITIES, *NAMES)

__all__ = ["RULES"]
