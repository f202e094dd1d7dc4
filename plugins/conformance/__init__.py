"""Say for each duty of the law what the portal does about it."""
from .plugin import register as register
