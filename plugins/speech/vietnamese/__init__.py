"""Vietnamese text as the words that are said."""

from ..rule import lexicon_words
from .addresses import RULES as ADDRESSES
from .amounts import RULES as AMOUNTS
from .codes import RULES as CODES
from .dates import RULES as DATES
from .directions import RULES as DIRECTIONS
from .documents import RULES as DOCUMENTS
from .names import RULES as NAMES
from .names import TITLES
from .numbering import RULES as NUMBERING
from .places import RULES as PLACES
from .quantities import NEGATIVE
from .quantities import RULES as QUANTITIES
from .rates import RULES as RATES
from .ratios import RULES as RATIOS
from .senses import DOUBTS, SENSES
from .telephones import RULES as TELEPHONES
from .times import RULES as TIMES

#: In the order in which they claim the text.
RULES = (
    *ADDRESSES,
    *DOCUMENTS,
    *CODES,
    *TELEPHONES,
    *DATES,
    *TIMES,
    *PLACES,
    TITLES,
    SENSES,
    *DIRECTIONS,
    lexicon_words(example=("UBND xã", "ủy ban nhân dân xã")),
    NEGATIVE,
    *NUMBERING,
    *RATIOS,
    *AMOUNTS,
    *RATES,
    *QUANTITIES,
    DOUBTS,
    *NAMES,
)

__all__ = ["RULES"]
