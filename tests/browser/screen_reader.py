"""What a screen reader would say of a page, in Vietnamese, from Chromium's accessibility tree."""

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.run.time_limit import time_limit

ROLES = {
    "alert": "cảnh báo",
    "article": "bài",
    "banner": "đầu trang",
    "button": "nút",
    "checkbox": "hộp kiểm",
    "combobox": "hộp chọn",
    "complementary": "phần bên",
    "contentinfo": "chân trang",
    "dialog": "hộp thoại",
    "DisclosureTriangle": "nút mở, đóng",
    "DisclosureTriangleGrouped": "nút mở, đóng",
    "figure": "hình",
    "form": "biểu mẫu",
    "group": "nhóm",
    "heading": "tiêu đề",
    "image": "hình ảnh",
    "link": "liên kết",
    "list": "danh sách",
    "main": "phần chính",
    "navigation": "điều hướng",
    "radio": "nút chọn một",
    "radiogroup": "nhóm chọn một",
    "region": "vùng",
    "search": "tìm kiếm",
    "searchbox": "ô tìm kiếm",
    "slider": "thanh trượt",
    "status": "trạng thái",
    "switch": "công tắc",
    "tab": "thẻ",
    "table": "bảng",
    "textbox": "ô nhập",
    "Audio": "âm thanh",
    "Video": "video",
    "columnheader": "đầu cột",
    "rowheader": "đầu hàng",
    "note": "ghi chú",
    "term": "mục",
    "definition": "nội dung",
    "listitem": "•",
    "row": "hàng",
    "cell": "",
    "caption": "",
    "spinbutton": "ô số",
}
CONTROLS = frozenset(
    (
        "button",
        "checkbox",
        "combobox",
        "DisclosureTriangle",
        "DisclosureTriangleGrouped",
        "link",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "tab",
        "textbox",
    )
)
NAMED = CONTROLS | {"heading", "image", "figure"}
#: Said as one: their name is what is in them.
_WHOLE = CONTROLS | {"heading", "image"}
_INLINE = frozenset(
    (
        "Abbr",
        "strong",
        "emphasis",
        "mark",
        "time",
        "code",
        "superscript",
        "subscript",
        "insertion",
        "deletion",
    )
)
_TEXT = _INLINE | {"StaticText", "InlineTextBox", "LineBreak", "generic", "none"}
_CELLS = frozenset(("cell", "gridcell", "columnheader", "rowheader"))
_SILENT = _INLINE | frozenset(
    (
        "none",
        "generic",
        "RootWebArea",
        "InlineTextBox",
        "LineBreak",
        "ListMarker",
        "paragraph",
        "LabelText",
        "LayoutTable",
        "LayoutTableRow",
        "LayoutTableCell",
        "rowgroup",
        "Ruby",
        "DescriptionList",
        "Figcaption",
        "sectionheader",
        "sectionfooter",
        "Details",
        "Section",
        "HeaderAsNonLandmark",
        "FooterAsNonLandmark",
        "Iframe",
        "Legend",
        "blockquote",
        "separator",
        "DescriptionListTerm",
        "DescriptionListDetail",
    )
)
_PAUSE = re.compile(r" (?=[,.;:!?)])")


@dataclass
class Node:
    """A node of the tree as it is announced."""

    role: str
    name: str
    backend: int
    states: dict[str, object]
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This node and all below, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


#: So many times in a row the tree is read the same before it is taken for complete.
_ALIKE = 4


def tree(driver) -> Node:
    """The accessibility tree of the open page, without what is ignored; Chromium makes it piece by
    piece, and on a busy machine rests between two: it is read until it stays the same for a while.
    """
    driver.execute_cdp_cmd("Accessibility.enable", {})
    now, alike = _read(driver), 0
    while alike < _ALIKE:
        time.sleep(time_limit(0.1))
        before, now = now, _read(driver)
        alike = alike + 1 if before == now else 0
    return now


def _read(driver) -> Node:
    raw = {
        node["nodeId"]: node
        for node in driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    }
    root = next(node for node in raw.values() if not node.get("parentId"))
    return _node(root, raw)[0]


def _node(given, raw) -> list[Node]:
    below = [
        child for key in given.get("childIds", ()) if key in raw for child in _node(raw[key], raw)
    ]
    if given.get("ignored"):
        return below
    states = {one["name"]: one["value"].get("value") for one in given.get("properties", ())}
    return [
        Node(
            given["role"]["value"],
            " ".join(str(given.get("name", {}).get("value", "")).split()),
            given.get("backendDOMNodeId", 0),
            states,
            below,
        )
    ]


def outline(root: Node) -> str:
    """A line for each thing said, indented by landmark and list."""
    return "\n".join(_lines(root, 0)) + "\n"


def _lines(node: Node, depth: int) -> Iterator[str]:
    said = _said(node)
    pad = "  " * depth
    if node.role in _WHOLE or _plain(node):
        if line := _sentence(said, node):
            yield pad + line
        return
    if said:
        yield pad + said
    run: list[str] = []
    for child in node.children:
        if _inline(child):
            run.append(_text(child))
            continue
        if run:
            yield pad + "  " * bool(said) + _joined(run)
            run = []
        yield from _lines(child, depth + bool(said))
    if run:
        yield pad + "  " * bool(said) + _joined(run)


def _sentence(said: str, node: Node) -> str:
    if node.role in _WHOLE:
        return said
    if node.role == "row":
        return " | ".join(filter(None, map(_text, node.children)))
    text = _text(node)
    return f"{said} {text}" if said and text and not said.endswith(text) else said or text


def _plain(node: Node) -> bool:
    """Whether there is nothing but text in it."""
    allowed = _TEXT | _CELLS if node.role == "row" else _TEXT
    return all(child is node or child.role in allowed for child in node.walk())


def _inline(node: Node) -> bool:
    return node.role == "StaticText" or (node.role in _INLINE and _plain(node))


def _text(node: Node) -> str:
    if node.role == "StaticText":
        return node.name
    return _joined(_text(child) for child in node.children)


def _joined(parts: Iterable[str]) -> str:
    """Pieces of a line as one text: nobody pauses before a comma."""
    return _PAUSE.sub("", " ".join(" ".join(parts).split()))


def _said(node: Node) -> str:
    if node.role in _SILENT or node.role == "StaticText":
        return ""
    parts = [ROLES.get(node.role, node.role)]
    if level := node.states.get("level") if node.role == "heading" else None:
        parts[0] += f" cấp {level}"
    if node.role == "list":
        parts.append(f"{sum(child.role == 'listitem' for child in node.children)} mục")
    parts += [node.name, *_states(node)]
    return ", ".join(filter(None, parts))


def _states(node: Node) -> Iterator[str]:
    if node.role in ("checkbox", "radio", "switch"):
        yield "đã chọn" if node.states.get("checked") == "true" else "chưa chọn"
    if "expanded" in node.states:
        yield "đang mở" if node.states["expanded"] else "đang đóng"
    if node.states.get("pressed") == "true":
        yield "đang bật"
    if node.states.get("required"):
        yield "bắt buộc"
    if node.states.get("disabled"):
        yield "không dùng được"


def nameless(root: Node) -> list[str]:
    """Controls, headings and images that have no name."""
    return [node.role for node in root.walk() if node.role in NAMED and not node.name]
