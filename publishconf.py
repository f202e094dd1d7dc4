"""Overrides for production: `inv publish`."""
from pelicanconf import *  # noqa: F403

PORTAL_PUBLISH = True
