"""Show each component of the theme on a page of its own."""

from .plugin import register as register
