"""Settings of the portal's build; what may be set is in `plugins/README.md`."""

import sys
from pathlib import Path

# The `pelican` command does not look for modules in the folder of its settings.
sys.path.insert(0, str(Path(__file__).parent))

from plugins.settings import *  # noqa: F403

# The example shows what there is; a book holds the recordings of its procedures once more.
PORTAL_BOOKS = True
