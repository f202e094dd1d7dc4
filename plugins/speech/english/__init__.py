"""English text as the words that are said."""

from ..rule import lexicon_words
from .amounts import DENSITY, MONEY, PRICES
from .amounts import RULES as AMOUNTS
from .codes import RULES as CODES
from .dates import RULES as DATES
from .directions import RULES as DIRECTIONS
from .fractions import RULES as FRACTIONS
from .fractions import SIGNS as FRACTION_SIGNS
from .names import COMPARED, FILES, HOUSES, NUMERALS, ORDINALS, STREETS
from .names import RULES as NAMES
from .telephones import RULES as TELEPHONES
from .times import ALWAYS_OPEN, HALF_OF_DAY, MINUTES, SHORT_NAMES_TO, TIME, TIME_WITH_POINT, TO

#: In the order in which they claim the text.
RULES = (
    *CODES,
    *TELEPHONES,
    ALWAYS_OPEN,
    *DATES,
    *FRACTION_SIGNS,
    TIME_WITH_POINT,
    DENSITY,
    SHORT_NAMES_TO,
    HALF_OF_DAY,
    *STREETS,
    TIME,
    *MONEY,
    MINUTES,
    lexicon_words(example=("No. 5", "number five")),
    ORDINALS,
    HOUSES,
    *PRICES,
    COMPARED,
    NUMERALS,
    *DIRECTIONS,
    *FILES,
    *FRACTIONS,
    TO,
    *AMOUNTS,
    *NAMES,
)

__all__ = ["RULES"]
