"""Describe the pages to machines.

Needs: `portal.pages`, in a site that is not ours Pelican's articles and pages; the site's own
address (`url` in `portal.yml`, there `SITEURL`) for what names full addresses. It comes behind
`speech`, if recordings are to be named.
Leaves: `api/pages.json`, JSON-LD beside each page; with an address `sitemap.xml` and `robots.txt`;
in a portal of ours feeds, records and schemas too. In a site that is not ours `linked_data` on each
article, the address of its JSON-LD for the theme, and no file in the place of another's.
"""

from .plugin import register as register
