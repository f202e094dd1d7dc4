"""How much a page weighs on the way to a reader, in brotli."""

from functools import cache
from statistics import median
from urllib.parse import urlsplit

import brotli
from lxml.html import document_fromstring


@cache
def weight(file):
    """How many bytes a file is on the way; most pages load the same."""
    return len(brotli.compress(file.read_bytes(), quality=11))


def is_style(element):
    return element.get("rel") == "stylesheet"


def loaded(root, file, name, attribute, wanted=lambda element: True):
    """The files that a page's elements load, each once: that for unknown addresses looks for one at
    many heights.
    """
    found = set()
    for element in document_fromstring(file.read_bytes()).iter(name):
        address = element.get(attribute)
        if address and wanted(element):
            path = urlsplit(address).path
            start = root if path.startswith("/") else file.parent
            found.add((start / path.lstrip("/")).resolve())
    return {one for one in found if one.is_relative_to(root.resolve())}


def test_the_median_page_is_light(site):
    html, css, scripts = [], [], []
    for page in site.pages:
        file = site.file(page["url"])
        html.append(weight(file))
        css.append(sum(map(weight, loaded(site.output, file, "link", "href", is_style))))
        scripts.append(sum(map(weight, loaded(site.output, file, "script", "src"))))
    weights = {"html": median(html), "css": median(css), "scripts": median(scripts)}
    assert weights["html"] <= 10_000, weights
    assert weights["css"] <= 9_000, weights
    assert weights["scripts"] <= 5_000, weights


def test_the_typefaces_weigh_at_most_25_kilobytes(site):
    """Those that a page loads unasked; the face that a reader may choose comes when chosen."""
    faces = [path for path in site.output.rglob("*.woff2") if "lexend" not in path.name.lower()]
    assert faces
    assert sum(path.stat().st_size for path in faces) <= 25_000
