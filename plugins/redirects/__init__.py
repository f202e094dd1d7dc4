"""Lead those who come to an old address to where its page is now.

Needs: `portal.old_places` (`moved.yml`, `moved_from` of the pages' headers), `portal.merged` (the
merger data), and `addresses.txt` of the content, every address that was ever published.
Leaves: a page at each old address that is a page's, in `portal.pages` and listed nowhere;
`api/moved.json`, of which the settings of web servers are made; a problem for each address that
leads nowhere, in circles or to two places. `publish` has new addresses put to `addresses.txt`.
"""

from .plugin import register as register
