"""A life event as an EPUB 3 with media overlays: the pages' sentences, each with its piece of the
recordings.

EPUB 3.3 (https://www.w3.org/TR/epub-33/), its §9 for media overlays.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker

from .recording import Cue

XHTML, EPUB, OPF = (
    "http://www.w3.org/1999/xhtml",
    "http://www.idpf.org/2007/ops",
    "http://www.idpf.org/2007/opf",
)
DC, SMIL, BOX = (
    "http://purl.org/dc/elements/1.1/",
    "http://www.w3.org/ns/SMIL",
    "urn:oasis:names:tc:opendocument:xmlns:container",
)
H = ElementMaker(namespace=XHTML, nsmap={None: XHTML, "epub": EPUB})
P = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
D = ElementMaker(namespace=DC)
S = ElementMaker(namespace=SMIL, nsmap={None: SMIL, "epub": EPUB})
B = ElementMaker(namespace=BOX, nsmap={None: BOX})
FEATURES = ("synchronizedAudioText", "tableOfContents", "structuralNavigation", "readingOrder")
STYLE = ".reading { background: #ffe08a; color: #1e1b17; }\n"


@dataclass(frozen=True)
class Chapter:
    """A page of the book: its title, its sentences with their times, its MP3 and the length in
    milliseconds.
    """

    title: str
    cues: tuple[Cue, ...]
    mp3: bytes
    duration: int


def make_book(
    identifier: str, title: str, lang: str, modified: str, chapters: Sequence[Chapter]
) -> bytes:
    """Return the bytes of an EPUB 3 with a chapter for each page, in the order given.

    `modified` is a UTC instant (`2026-11-10T00:00:00Z`), the one time in the file: the same input
    gives the same bytes. Source: EPUB 3.3 with Media Overlays.
    """
    files: dict[str, bytes] = {
        "META-INF/container.xml": _xml(
            B.container(
                B.rootfiles(
                    B.rootfile(
                        {
                            "full-path": "book/package.opf",
                            "media-type": "application/oebps-package+xml",
                        }
                    )
                ),
                version="1.0",
            )
        )
    }
    files["book/package.opf"] = _xml(_package(identifier, title, lang, modified, chapters))
    files["book/nav.xhtml"] = _page(_contents(title, chapters), title, lang)
    files["book/style.css"] = STYLE.encode()
    for number, chapter in enumerate(chapters, 1):
        files[f"book/{number}.xhtml"] = _page(
            H.body(*_sentences(chapter.cues)), chapter.title, lang
        )
        files[f"book/{number}.smil"] = _xml(_overlay(number, chapter.cues))
        files[f"book/{number}.mp3"] = chapter.mp3
    return _zip(files)


def _zip(files: dict[str, bytes]) -> bytes:
    """The files in a row, without the hour: the type first and bare, as the container format wants
    it.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), b"application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            how = zipfile.ZIP_STORED if name.endswith(".mp3") else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return made.getvalue()


def _package(
    identifier: str, title: str, lang: str, modified: str, chapters: Sequence[Chapter]
) -> etree._Element:
    total = sum(chapter.duration for chapter in chapters)
    facts = [
        ("dcterms:modified", modified),
        ("media:active-class", "reading"),
        ("media:duration", _clock(total)),
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "auditory"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessModeSufficient", "auditory"),
        ("schema:accessibilityHazard", "none"),
        *(("schema:accessibilityFeature", one) for one in FEATURES),
    ]
    numbers = range(1, len(chapters) + 1)
    head = P.metadata(
        D.identifier(identifier, id="id"),
        D.title(title),
        D.language(lang),
        *(P.meta(text, property=name) for name, text in facts),
        *(
            P.meta(_clock(chapter.duration), property="media:duration", refines=f"#smil{number}")
            for number, chapter in zip(numbers, chapters, strict=True)
        ),
    )
    manifest = P.manifest(
        _item("nav", "nav.xhtml", "application/xhtml+xml", properties="nav"),
        _item("style", "style.css", "text/css"),
        *(item for number in numbers for item in _files(number)),
    )
    spine = P.spine(*(P.itemref(idref=f"page{number}") for number in numbers))
    return P.package(head, manifest, spine, {"version": "3.0", "unique-identifier": "id"})


def _files(number: int) -> Iterator[etree._Element]:
    yield _item(
        f"page{number}",
        f"{number}.xhtml",
        "application/xhtml+xml",
        **{"media-overlay": f"smil{number}"},
    )
    yield _item(f"smil{number}", f"{number}.smil", "application/smil+xml")
    yield _item(f"sound{number}", f"{number}.mp3", "audio/mpeg")


def _item(name: str, href: str, kind: str, **more: str) -> etree._Element:
    return P.item({"id": name, "href": href, "media-type": kind, **more})


def _contents(title: str, chapters: Sequence[Chapter]) -> etree._Element:
    links = (
        H.li(H.a(chapter.title, href=f"{number}.xhtml"))
        for number, chapter in enumerate(chapters, 1)
    )
    return H.body(H.nav(H.h1(title), H.ol(*links), {f"{{{EPUB}}}type": "toc"}))


def _page(body: etree._Element, title: str, lang: str) -> bytes:
    head = H.head(H.title(title), H.link(rel="stylesheet", type="text/css", href="style.css"))
    return _xml(
        H.html(head, body, {"lang": lang, "{http://www.w3.org/XML/1998/namespace}lang": lang})
    )


def _sentences(cues: Sequence[Cue]) -> Iterator[etree._Element]:
    for cue in cues:
        tag = f"h{cue.line.level}" if cue.line.level else "p"
        yield H(tag, " ".join(cue.line.text.split()), id=cue.line.id)


def _overlay(number: int, cues: Sequence[Cue]) -> etree._Element:
    pairs = (
        S.par(
            S.text(src=f"{number}.xhtml#{cue.line.id}"),
            S.audio(src=f"{number}.mp3", clipBegin=_clock(cue.start), clipEnd=_clock(cue.end)),
            id=f"p-{cue.line.id}",
        )
        for cue in cues
    )
    return S.smil(S.body(*pairs), version="3.0")


def _clock(time: int) -> str:
    """Milliseconds as a SMIL clock value."""
    return f"{time // 3600_000}:{time // 60_000 % 60:02}:{time // 1000 % 60:02}.{time % 1000:03}"


def _xml(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))
