"""Which words names are made of."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .source import sources

#: Private words, with the field's own, which identifiers use.
BANNED = {
    "apart": "separate, forked",
    "desk": "context",
    "heard": "captured, spoken",
    "kept": "cached, saved, remaining",
    "lone": "single",
    "nowhere": "unmatched, missing",
    "seal": "digest",
    "seals": "digests",
    "sealed": "digest",
    "shown": "displayed, visible, printable",
    "told": "formatted, reported, described",
    "weave": "annotate",
    "weaves": "annotates",
    "whole": "complete, intact, unbroken",
    "woven": "annotated",
}


def no_private_words(root: Path) -> Iterator[str]:
    """No name in code has a word that nobody could look up, or one that means several things."""
    for source in sources(root):
        for name in sorted({*identifiers(source.text)}):
            for word in sorted(words(name) & {*BANNED}):
                yield f"{source.path}: {name}; the field says {BANNED[word]}"


def identifiers(source):
    """Every name in a module that its author chose or uses."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name):
                yield name


def words(identifier):
    """The words of an identifier: `page_digest`, `PageDigest` → page, digest."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", identifier)}
