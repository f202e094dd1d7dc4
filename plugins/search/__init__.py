"""Turn pages into an index that a browser can read."""
from .plugin import register as register
