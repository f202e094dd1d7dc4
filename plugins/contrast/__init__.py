"""Measure the contrast of every colour pair the theme uses, in every palette."""
from .plugin import register as register
