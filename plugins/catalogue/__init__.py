"""Turn content files into records with links between them."""

from .plugin import register as register
