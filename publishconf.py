"""Overrides for production: `inv publish`."""

import sys
from pathlib import Path

# The `pelican` command does not look for modules in the folder of its settings.
sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

PORTAL_PUBLISH = True
