"""An ARIA attribute is one that its element's role has."""

from __future__ import annotations

from collections.abc import Iterator

from ...html import Element
from ..aria import GLOBAL, HAVING, NAMELESS
from ..listed import listed
from ..page import AuditedPage, Fault
from ..roles import role_of
from ..rule import AuditRule

#: Elements of which it is known that they have no role, or one that has no name.
_PLAIN = listed("abbr b bdi bdo cite div em i q small span strong u")
_NAMING = ("aria-label", "aria-labelledby")
#: Elements without a role of their own of which browsers make something all the same.
_OPEN = frozenset(("input", "audio", "video", "iframe", "object", "embed", "svg", "canvas"))


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each attribute that means nothing there."""
    for name in sorted(page.attribute_names):
        if not (name in _NAMING or (name in HAVING and name not in GLOBAL)):
            continue
        for element in page.exposed(page.having(name)):
            said = element.attributes[name].strip() or name not in _NAMING
            if said and not _is_permitted(name, element):
                yield page.fault(element, attribute=name, what=role_of(element) or element.name)


def _is_permitted(name: str, element: Element) -> bool:
    role = role_of(element)
    if name in _NAMING:
        return role not in NAMELESS if role else element.name not in _PLAIN
    if not role:
        played = element.name in ("audio", "video") and "application" not in HAVING[name]
        return (element.name in _OPEN or "-" in element.name) and not played
    return role in HAVING[name] or role not in _ALL


_ALL = frozenset().union(*HAVING.values()) | NAMELESS | {"button", "link", "img", "list"}
RULE = AuditRule("4.1.2", check, act=("5c01ea",))
