"""How much a page weighs on the way to a reader, in brotli."""
from statistics import median
from urllib.parse import urlsplit

import brotli
from lxml.html import document_fromstring


def weighed(data):
    return len(brotli.compress(data, quality=11))


def loaded(file, name, attribute, wanted):
    """The files that a page's elements load."""
    for element in document_fromstring(file.read_bytes()).iter(name):
        address = element.get(attribute)
        if address and wanted(element):
            yield (file.parent / urlsplit(address).path).resolve()


def test_the_median_page_is_light(example):
    html, css, scripts = [], [], []
    for page in example.pages:
        file = example.file(page["url"])
        html.append(weighed(file.read_bytes()))
        css.append(sum(weighed(one.read_bytes()) for one in loaded(
            file, "link", "href", lambda element: element.get("rel") == "stylesheet")))
        scripts.append(sum(weighed(one.read_bytes()) for one in loaded(file, "script", "src", lambda element: True)))
    weights = {"html": median(html), "css": median(css), "scripts": median(scripts)}
    assert weights["html"] <= 10_000, weights
    assert weights["css"] <= 8_000, weights
    assert weights["scripts"] <= 5_000, weights


def test_the_typefaces_weigh_at_most_25_kilobytes(example):
    """Those that a page loads unasked; the face that a reader may choose comes when chosen."""
    faces = [path for path in example.output.rglob("*.woff2") if "lexend" not in path.name.lower()]
    assert faces
    assert sum(path.stat().st_size for path in faces) <= 25_000
