"""For search engines and browsers: sitemap (sitemaps.org 0.9), robots.txt (RFC 9309), OpenSearch
1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..domain import SitePage
from ..run import Portal
from ..run.file_names import ROBOTS, SITEMAP
from .addresses import absolute, open_search, public
from .encoding import as_xml

#: Addresses in one file, by the protocol.
LARGEST = 50_000
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"


def files(portal: Portal, largest: int = LARGEST) -> Iterator[tuple[str, bytes]]:
    """Yield the sitemap, as an index of several where one file would be too large; robots.txt;
    search descriptions.
    """
    pages = public(portal)
    parts = [pages[start : start + largest] for start in range(0, len(pages), largest)] or [[]]
    if len(parts) == 1:
        yield SITEMAP, _urls(parts[0], portal)
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield SITEMAP, _index(names, portal)
        yield from ((name, _urls(part, portal)) for name, part in zip(names, parts, strict=True))
    yield (
        ROBOTS,
        f"User-agent: *\nAllow: /\n\nSitemap: {absolute(portal, f'/{SITEMAP}')}\n".encode(),
    )
    for page in pages:
        if page.template == "search":
            yield open_search(page.lang).lstrip("/"), _search(page, portal)


def _urls(pages: list[SitePage], portal: Portal) -> bytes:
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "xhtml": _XHTML})
    for page in pages:
        url = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        etree.SubElement(url, f"{{{_SITEMAP}}}loc").text = absolute(portal, page.url)
        if page.modified:
            etree.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = page.modified.isoformat()
        languages = {page.lang: page.url, **page.translations} if page.translations else {}
        for lang, address in sorted(languages.items()):
            etree.SubElement(
                url,
                f"{{{_XHTML}}}link",
                rel="alternate",
                hreflang=lang,
                href=absolute(portal, address),
            )
    return as_xml(root)


def _index(names: list[str], portal: Portal) -> bytes:
    root = etree.Element(f"{{{_SITEMAP}}}sitemapindex", nsmap={None: _SITEMAP})
    for name in names:
        part = etree.SubElement(root, f"{{{_SITEMAP}}}sitemap")
        etree.SubElement(part, f"{{{_SITEMAP}}}loc").text = absolute(portal, f"/{name}")
    return as_xml(root)


def _search(page: SitePage, portal: Portal) -> bytes:
    """The search page of a language as a search engine. A short name has 16 characters at most."""
    root = etree.Element(f"{{{_OPENSEARCH}}}OpenSearchDescription", nsmap={None: _OPENSEARCH})
    name = portal.site.name(page.lang)
    for tag, text in (
        ("ShortName", name if len(name) <= 16 else name[:15].rstrip() + "…"),
        ("LongName", name[:48]),
        ("Description", (page.description or page.title)[:1024]),
        ("Language", page.lang),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        etree.SubElement(root, f"{{{_OPENSEARCH}}}{tag}").text = text
    template = absolute(portal, page.url) + "?q={searchTerms}"
    etree.SubElement(root, f"{{{_OPENSEARCH}}}Url", type="text/html", template=template)
    return as_xml(root)
