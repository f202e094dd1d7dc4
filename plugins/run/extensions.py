"""What somebody else's module adds to a portal: words, components, kinds, audit rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from .command import Stopped

#: The group of entry points under which an installed package declares its `Extension`.
GROUP = "congmo.extensions"


@dataclass(frozen=True, kw_only=True)
class Extension:
    """What is added. Every part may be left out.

    `locales` is a folder of the shape of `plugins/locales/`: words and messages by language.
    `theme` is a folder with `templates/` and `components/`, whose templates go before those of the
    portal's theme, and whose styles and scripts are bundled with it. `kinds` and `audit_rules` are
    dotted names of modules: with a `KIND` or `KINDS`, and with a `RULE` each.
    """

    locales: Path | None = None
    theme: Path | None = None
    kinds: tuple[str, ...] = ()
    audit_rules: tuple[str, ...] = ()

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where its templates are looked for; components are included by their path below the
        second.
        """
        return (self.theme / "templates", self.theme) if self.theme else ()


def load_extensions(declared: Sequence[str] = ()) -> tuple[Extension, ...]:
    """Return the extensions of all installed packages, by name, then those of the setting
    `PORTAL_EXTENSIONS`: dotted names of modules with an `EXTENSION`.

    Raises Stopped where a module is not there or has none.
    """
    installed = sorted(entry_points(group=GROUP), key=lambda one: one.name)
    return (
        *(_checked(one.value, _loaded(one.module, one.attr)) for one in installed),
        *(_checked(name, _loaded(name, "EXTENSION")) for name in declared),
    )


def kinds_of(extensions: Sequence[Extension]) -> Iterator[str]:
    """The modules of all kinds, in order."""
    for one in extensions:
        yield from one.kinds


def rules_of(extensions: Sequence[Extension]) -> Iterator[str]:
    """The modules of all audit rules, in order."""
    for one in extensions:
        yield from one.audit_rules


def _loaded(name: str, attribute: str) -> object:
    try:
        return getattr(import_module(name), attribute or "EXTENSION", None)
    except ImportError as cause:
        raise Stopped("no_extension_module", name=name, reason=cause) from cause


def _checked(name: str, found: object) -> Extension:
    if not isinstance(found, Extension):
        raise Stopped("no_extension", name=name)
    return found
