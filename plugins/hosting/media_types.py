"""The media type of every kind of file that a portal may hold (IANA's names)."""

from __future__ import annotations

#: Texts: told with their encoding, and worth packing.
TEXTS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "rss": "application/rss+xml",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "py": "text/plain",
    "pub": "text/plain",
    "minisig": "text/plain",
    "vtt": "text/vtt",
    "csv": "text/csv",
    "ics": "text/calendar",
}
#: Packed already, or never shown as text.
OTHERS = {
    "wasm": "application/wasm",
    "woff2": "font/woff2",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "ico": "image/x-icon",
    "avif": "image/avif",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "epub": "application/epub+zip",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "rtf": "application/rtf",
}
#: All, by the ending of a file's name.
TYPES = {**TEXTS, **OTHERS}
#: Of what has another ending.
DEFAULT = "application/octet-stream"


def ending(path: str) -> str:
    """The ending of a file's name, in small letters and without its dot."""
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def media_type(path: str) -> str:
    """The type of a file by its name, a text's with its encoding."""
    found = ending(path)
    return f"{TEXTS[found]}; charset=utf-8" if found in TEXTS else OTHERS.get(found, DEFAULT)
