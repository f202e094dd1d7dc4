"""Values to the bytes of a file."""

from __future__ import annotations

import json
from typing import Any

from lxml import etree


def as_json(value: Any) -> bytes:
    """Return JSON as UTF-8 on one line: letters as they are, keys in the order given."""
    return f"{as_text(value)}\n".encode()


def as_text(value: Any) -> str:
    """Return the same as text, without an end of the line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_xml(root: etree._Element) -> bytes:
    """Return an XML file as UTF-8."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
