"""Find what is wrong in written pages.

Needs: written HTML files below `OUTPUT_PATH`; nothing of a theme. In a portal of ours also
`portal.pages`, to name the file in the content that a fault comes from; elsewhere Pelican's own
articles and pages.
Leaves: problems; where no room `report` is, lines of Pelican's log.
Settings: `PORTAL_AUDIT_FAIL` (False) ends a run in a foreign site with status 1 when there are
errors.
"""

from .plugin import register as register
