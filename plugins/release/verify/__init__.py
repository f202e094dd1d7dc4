"""What holds a site against its manifest, with the standard library alone.

These modules become one file that anybody can read and run (`release/bundle.py`), so that they
import nothing else, and no two of them have a name in common.
"""

from .command import main as main
