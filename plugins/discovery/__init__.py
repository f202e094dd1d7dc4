"""Describe the pages to machines."""
from .plugin import register as register
