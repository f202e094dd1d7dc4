"""Turn a page's text into audio with timings."""
from .plugin import register as register
