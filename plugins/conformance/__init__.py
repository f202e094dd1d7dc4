"""Say of each duty of the law, and of each success criterion, how the portal meets it.

Needs: `portal.profiles`, `portal.pages`, `portal.problems` found so far, and `portal.contrast`;
without a room `contrast` no pair of colours is counted.
Needs besides, for the statement on accessibility: what the last audit without failures has written
into the content (`accessibility.json`).
Leaves: a page of the duties, and the statement, in each language in `portal.pages`.
"""

from .plugin import register as register
