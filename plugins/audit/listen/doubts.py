"""What makes a page hard to follow by ear alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..language import language_of
from .tree import CONTROLS, SpokenNode

#: What is nothing to a listener without a name.
NAMED = CONTROLS | {"heading", "image", "figure"}
#: So many stops may lie before the content, where nothing leads past them.
MOST_STOPS = 20
#: So many words may follow one another without a heading.
MOST_WORDS = 500
LANDMARKS = frozenset(
    ("banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search")
)
#: Who listens goes on from what is in these: it is no text of the page.
_CONTENT = frozenset(("main",))


@dataclass(frozen=True)
class Doubt:
    """What is hard to follow: its key in the words, what fills their blanks, and the number of
    the node in the document; 0 where it is the page.
    """

    key: str
    values: dict[str, str]
    backend: int = 0


def doubts(root: SpokenNode) -> list[Doubt]:
    """Return what a listener would stumble over, in the order of the page for each kind."""
    return [
        *_nameless(root),
        *_same_words(root),
        *_wrong_language(root),
        *_headings(root),
        *_far_content(root),
    ]


def _nameless(root: SpokenNode) -> Iterator[Doubt]:
    """Controls, headings and images that are said by their role alone."""
    for node in root.walk():
        if node.role in NAMED and not node.name:
            yield Doubt("nameless", {"role": node.role}, node.backend)


def _same_words(root: SpokenNode) -> Iterator[Doubt]:
    """Links of one name in one part of the page that lead to different places."""
    targets: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for part, node in _links(root, 0):
        if node.name and (url := node.states.get("url")):
            targets[part, node.name].setdefault(str(url), node.backend)
    for (_, name), urls in targets.items():
        if len(urls) > 1:
            second = [*urls.values()][1]
            yield Doubt("same_words", {"name": name, "count": str(len(urls))}, second)


def _links(node: SpokenNode, part: int) -> Iterator[tuple[int, SpokenNode]]:
    """Each link with the number of the landmark that it is in."""
    part = node.backend if node.role in LANDMARKS else part
    if node.role == "link":
        yield part, node
    for child in node.children:
        yield from _links(child, part)


def _wrong_language(root: SpokenNode) -> Iterator[Doubt]:
    """Words that a voice of the language they are marked with would read wrongly."""
    for node in root.walk():
        if node.role in NAMED or node.role == "StaticText":
            found = language_of(node.name)
            if found and node.lang and found != node.lang.split("-")[0]:
                values = {"text": node.name, "lang": node.lang, "found": found}
                yield Doubt("wrong_language", values, node.backend)


def _headings(root: SpokenNode) -> Iterator[Doubt]:
    """A list of headings that does not tell what the page tells."""
    found = [node for node in root.walk() if node.role == "heading"]
    levels = [int(str(node.states.get("level", 2))) for node in found]
    if 1 not in levels:
        yield Doubt("no_main_heading", {})
    for (before, after), node in zip(pairwise(levels), found[1:], strict=True):
        if after > before + 1:
            values = {"name": node.name, "level": str(after), "before": str(before)}
            yield Doubt("level_left_out", values, node.backend)
    words, above = 0, 0
    for node in _main(root).walk():
        if node.role == "heading":
            words, above = 0, node.backend
        elif node.role == "StaticText":
            words += len(node.name.split())
            if words > MOST_WORDS:
                values = {"count": str(MOST_WORDS), "text": " ".join(node.name.split()[:8])}
                yield Doubt("long_without_heading", values, above)
                return


def _far_content(root: SpokenNode) -> Iterator[Doubt]:
    """Many stops before the content, and no way past them among the first."""
    before = list[SpokenNode]()
    for node in root.walk():
        if node.role in _CONTENT or (node.role == "heading" and node.states.get("level") == 1):
            break
        if node.role in CONTROLS:
            before.append(node)
    skips = any("#" in str(node.states.get("url", "")) for node in before[:3])
    if len(before) > MOST_STOPS and not skips:
        yield Doubt("far_content", {"count": str(len(before))}, before[0].backend)


def _main(root: SpokenNode) -> SpokenNode:
    return next((node for node in root.walk() if node.role in _CONTENT), root)
