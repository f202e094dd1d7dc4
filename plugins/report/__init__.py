"""Tell problems to people in their language."""

from .plugin import register as register
