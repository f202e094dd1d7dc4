"""Make the portal readable where there is no network."""
from .plugin import register as register
