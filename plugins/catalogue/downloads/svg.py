"""Drawings that only draw: an SVG is a program to a browser, and is refused where it holds more
than shapes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import IO

from lxml import etree

from .wrong import Wrong

LARGEST = 2_000_000
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_ACTIVE = frozenset(
    (  # noqa: SIM905
        "a animate animateMotion animateTransform audio canvas discard embed feImage "
        "foreignObject handler iframe image listener object script set style video"
    ).split()
)
# Drawing programs leave notes of their own: nothing that a browser acts on.
_NOTES = (
    "{http://www.inkscape.org/",
    "{http://sodipodi.",
    "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "{http://purl.org/dc/",
    "{http://creativecommons.org/ns#}",
    "{http://web.resource.org/cc/}",
    "{http://ns.adobe.com/",
    "{adobe:ns:meta/}",
    "{http://www.serif.com/}",
    "{http://www.bohemiancoding.com/",
    "{http://www.corel.com/",
    "{http://schemas.microsoft.com/visio/",
    "{https://boxy-svg.com}",
)
_NOTED = frozenset(("xpacket", "adobe-xap-filters"))
_INSIDE = re.compile(r"#\S+|data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_ADDRESS = re.compile(
    r"""
    url\( \s*+ ['"]?+ \s*+ (?!\#)
    | image-set\( | @import | expression\( | javascript: | -moz-binding | \\
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DRAWN = frozenset(("image", "style"))
# What a letter is must not be a question: a browser that does not know an encoding takes another.
_ENCODING = re.compile(
    rb"""
    \s* <\?xml [^>]*? \s encoding \s*=\s*
    ["'] (?! (?: utf-8 | us-ascii | iso-8859-1 | windows-1252 ) ["'] )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Illustrator gives short names to its own namespaces, and to nothing else.
_SHORT_NAME = re.compile(
    rb"""
    <!ENTITY \s+ \w+ \s+
    "http:// (?: ns\.adobe\.com/[\w./]* | www\.w3\.org/ (?: 2000/svg | 1999/xlink ) ) "
    \s* >
    """,
    re.VERBOSE,
)


def broken_svg(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Tell of a drawing that is none, or that runs, loads or leads anywhere."""
    if size > LARGEST:
        return Wrong("file-too-big", size=size, largest=LARGEST)
    raw = file.read()
    if b"\0" in raw:
        return Wrong("file-kind-otherwise")
    if _ENCODING.match(raw.removeprefix(codecs.BOM_UTF8)):
        return Wrong("file-text-not-utf-8", row=1)
    # A browser gives elements the attributes that an ATTLIST names, `onload` too.
    for what in ("<!ENTITY", "<!ATTLIST"):
        if what.encode() in _SHORT_NAME.sub(b"", raw).upper():
            return Wrong("svg-not-only-shapes", what=f"{what}>")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Wrong("file-kind-otherwise")
    if root.tag != f"{_SVG}svg":
        return Wrong("file-kind-otherwise")
    first = next(_strange(root), "")
    return Wrong("svg-not-only-shapes", what=first[:60]) if first else None


def _strange(root: etree._Element) -> Iterator[str]:
    """Whatever is more than a shape: elements, attributes, instructions."""
    document = root.getroottree()
    for node in [*document.xpath("/processing-instruction()"), *root.iter()]:
        if isinstance(node, etree._ProcessingInstruction | etree._Entity):
            if getattr(node, "target", "") not in _NOTED:
                yield f"<?{getattr(node, 'target', '')}?>"
        elif isinstance(node.tag, str):
            yield from _element(node)


def _element(node: etree._Element) -> Iterator[str]:
    name = node.tag.removeprefix(_SVG)
    if name.startswith("{"):
        if not name.startswith(_NOTES):
            yield f"<{node.tag.rpartition('}')[2]}>"
        return
    if name in _ACTIVE - _DRAWN or (name == "style" and _ADDRESS.search("".join(node.itertext()))):
        yield f"<{name}>"
    for key, value in node.attrib.items():
        if key.startswith(_NOTES):
            continue
        local = key.rpartition("}")[2].lower()
        if local == "href" and key in ("href", f"{_XLINK}href"):
            if not _INSIDE.fullmatch(value.strip()) or (
                name != "image" and not value.strip().startswith("#")
            ):
                yield f"{local}={value}"
        elif local.startswith("on") or _ADDRESS.search(value) or local in ("src", "base"):
            yield local
