"""Turn pages into an index that a browser can read.

Needs: `portal.pages` with their titles and what else they are called, in a site that is not ours
Pelican's articles and pages; of each written file the main part: `main`, or the body where there is
none, without `nav` and what is marked `data-index="off"`.
Leaves: `search/<lang>/` with the shards of each language, `portal.precached`,
`portal.addresses`; in a site that is not
ours `search/client/` too, the modules by which a theme asks them.
"""

from .plugin import register as register
