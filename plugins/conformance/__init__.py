"""Say for each duty of the law what the portal does about it.

Needs: `portal.profiles`, `portal.pages`, `portal.problems` found so far, and `portal.contrast`;
without a room `contrast` no pair of colours is counted.
Leaves: a page a profile in `portal.pages`.
"""

from .plugin import register as register
