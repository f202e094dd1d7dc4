"""Find what is wrong in written pages."""
from .plugin import register as register
