"""Build the pages; swap the output in."""

from .plugin import register as register
