"""The pages that somebody looks at, made before the build that a saved file asks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from ..domain import SitePage
from ..run import Portal
from ..run.page_reader import annotated


def pages_ahead(
    portal: Portal, saved: Collection[Path], looked_at: Sequence[str]
) -> dict[str, bytes | None]:
    """The pages of these names (paths below the output) as they are now that files were saved since
    the portal was built; None where a page is as it was. Those that only a build can tell of are
    left out.
    """
    if portal.renewed is None or portal.rendered is None:
        return {}
    inside = [path for path in saved if path.is_relative_to(portal.content)]
    sources = {path.relative_to(portal.content).as_posix() for path in inside}
    before = _by_name(portal, looked_at)
    try:
        renewed = portal.renewed(sources, [page.url for page, _ in before.values()])
        after = {page.url: page for page in renewed}
        return {
            name: _changed(portal, name, old, after[old.url], here)
            for name, (old, here) in before.items()
            if old.url in after
        }
    except Exception:  # what is wrong is found again by the build, which says where
        return {}
    finally:
        portal.work.close()


def _by_name(portal: Portal, names: Sequence[str]) -> dict[str, tuple[SitePage, str]]:
    """Pages by the names of their files, each with the address that it is laid out for."""
    pages = {page.save_as: (page, page.url) for page in portal.pages}
    homes = (portal.page(f"/{lang}/") for lang in portal.languages)
    if home := next(filter(None, homes), None):
        pages["index.html"] = (home, "/")
    return {name: pages[name] for name in names if name in pages}


def _changed(portal: Portal, name: str, old: SitePage, new: SitePage, here: str) -> bytes | None:
    assert portal.rendered
    source = portal.rendered(replace(new, alternates=old.alternates), here)
    if source == portal.rendered(old, here):
        return None
    return annotated(source.encode(), name, portal.written.readers)
