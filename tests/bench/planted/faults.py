"""The faults of the lists, each an edit of a page or of a content file."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LAYERS = ("source", "markup", "axe", "scripted")
#: The pages that faults are planted in, by the name that the lists use.
PAGES = {"vi": "vi/trang/lien-he", "en": "en/pages/lien-he"}


@dataclass(frozen=True)
class Fault:
    """An edit: `add` comes last in the main part of a page or in a file, `swap` replaces its first
    text by its second, `style` and `script` are the page's own. `criteria` are those of WCAG that
    the fault breaks; to name one of them is to find it.
    """

    layer: str
    name: str
    what: str
    criteria: tuple[str, ...] = ()
    page: str = "vi"
    file: str = "vi/trang/lien-he.md"
    add: str = ""
    swap: tuple[str, str] = ("", "")
    style: str = ""
    script: str = ""


def faults(*layers):
    """The faults of these layers, in the order of their lists."""
    return [
        Fault(layer, name, **{key: _frozen(value) for key, value in given.items()})
        for layer in layers
        for name, given in tomllib.loads((HERE / f"{layer}.toml").read_text("utf-8")).items()
    ]


def _frozen(value):
    return tuple(value) if isinstance(value, list) else value


def swapped(text, fault):
    """A text with the fault's second words in place of its first."""
    old, new = fault.swap
    assert old in text, f"{fault.name}: what is to be replaced is not there"
    return text.replace(old, new, 1)
