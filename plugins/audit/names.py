"""What elements are called, as assistive technology computes it (AccName 1.2, HTML-AAM 1.0), as far
as markup alone tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..html import Element, Text
from .aria import NAMED_BY_CONTENT
from .hidden import Hidden
from .listed import listed
from .roles import own_role, role_of

#: Elements that stand in a line: no blank divides them from what is beside them.
_IN_LINE = listed("""
    a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span
    strong sub sup time u var wbr
""")
_BUTTONS = frozenset(("button", "image", "reset", "submit"))
#: What label elements name.
LABELLED = listed("button input meter output progress select textarea")
#: element → the element in it that names it.
_NAMING = {"fieldset": "legend", "table": "caption", "figure": "figcaption", "svg": "title"}
_TYPED = frozenset(("combobox", "searchbox", "spinbutton", "textbox"))


class AccessibleNames:
    """Computes the accessible names of one page's elements."""

    def __init__(
        self,
        by_id: Mapping[str, Element],
        labels: Mapping[Element, Sequence[Element]],
        hidden: Hidden,
    ) -> None:
        self._by_id = by_id
        self._labels = labels
        self._hidden = hidden.unexposed
        self._visited: set[Element] = set()

    def of(self, element: Element) -> str:
        """The name of an element, white space as single blanks; empty where it has none or is
        hidden.
        """
        self._visited = set()
        return " ".join(self._name(element).split())

    def content(self, element: Element) -> str:
        """The name that an element's content alone gives it."""
        self._visited = {element}
        return " ".join(self._content(element, hidden_too=False).split())

    def _name(
        self,
        element: Element,
        *,
        within: bool = False,
        referred: bool = False,
        hidden_too: bool = False,
    ) -> str:
        """`within`: a part of another's name; `referred`: by `aria-labelledby`; `hidden_too`: of
        something that is hidden and referred to.
        """
        if element in self._visited or (element in self._hidden and not hidden_too):
            return ""
        self._visited.add(element)
        given = element.attributes
        if not referred and (keys := given.get("aria-labelledby", "").split()):
            labels = [self._by_id[key] for key in keys if key in self._by_id]
            if name := " ".join(self._referred(one) for one in labels).strip():
                return name
        if (within or referred) and (value := self._value(element)) is not None:
            return value
        if label := given.get("aria-label", "").strip():
            return label
        if name := self._native(element).strip():
            return name
        role = role_of(element)
        content = within or referred or role in NAMED_BY_CONTENT
        if content and (name := self._content(element, hidden_too=hidden_too)).strip():
            return name
        return self._advice(element)

    def _referred(self, element: Element) -> str:
        before = self._visited
        self._visited = before - {element} if element in before else {*before}
        name = self._name(element, referred=True, hidden_too=element in self._hidden)
        self._visited = before
        return name

    def _value(self, element: Element) -> str | None:
        """What is entered or chosen in a field within a label; None for what is no field."""
        role = role_of(element)
        given = element.attributes
        if role in _TYPED and element.name == "input":
            return given.get("value", "")
        if role in _TYPED and element.name == "textarea":
            return element.words
        if element.name == "select":
            options = list(element.below("option"))
            chosen = [one for one in options if "selected" in one.attributes] or options[:1]
            return " ".join(one.words for one in chosen)
        if role in ("slider", "spinbutton", "meter", "progressbar"):
            return (
                given.get("aria-valuetext") or given.get("aria-valuenow") or given.get("value", "")
            )
        return None

    def _native(self, element: Element) -> str:
        """What HTML itself offers as a name."""
        given, name = element.attributes, element.name
        if given.get("role", "").split()[:1] in (["none"], ["presentation"]):
            return ""
        if name in ("img", "area"):
            return given.get("alt", "")
        kind = given.get("type", "").lower() if name == "input" else ""
        if kind == "image":
            return given.get("alt", "")
        if name in LABELLED and (labels := self._labels.get(element)):
            said = [self._name(one, within=True) for one in labels]
            if any(one.strip() for one in said):
                return " ".join(said)
        if kind in _BUTTONS:
            usual = "" if kind == "button" else kind
            return given.get("value", usual)
        if name in _NAMING:
            parts = [one for one in element.parts if isinstance(one, Element)]
            inside = next((one for one in parts if one.name == _NAMING[name]), None)
            return self._name(inside, within=True) if inside else ""
        return given.get("label", "") if name in ("optgroup", "option", "track") else ""

    def _content(self, element: Element, *, hidden_too: bool) -> str:
        parts = list[str]()
        for one in element.parts:
            if isinstance(one, Text):
                parts.append(str(one))
            elif one.name == "br":
                parts.append(" ")
            elif one.name not in ("script", "style", "template"):
                said = self._name(one, within=True, hidden_too=hidden_too)
                parts.append(said if one.name in _IN_LINE else f" {said} ")
        return "".join(parts)

    def _advice(self, element: Element) -> str:
        """What is displayed beside or in an element that nothing else names."""
        given = element.attributes
        if element.name in ("img", "area") and "alt" in given and own_role(element) != "img":
            return ""
        if title := given.get("title", "").strip():
            return title
        return given.get("placeholder", "") if element.name in ("input", "textarea") else ""


def labels_in(
    elements: Sequence[Element], by_id: Mapping[str, Element]
) -> dict[Element, list[Element]]:
    """Return the label elements of each field, in order: by `for`, else the first field in one."""
    found: dict[Element, list[Element]] = {}
    for label in elements:
        key = label.attribute("for")
        field = by_id.get(key) if key else next(label.below(*LABELLED), None)
        if field is not None and field.name in LABELLED:
            found.setdefault(field, []).append(label)
    return found
