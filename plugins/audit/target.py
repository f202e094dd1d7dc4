"""What is audited: a folder of pages, or a site that is served, by its address."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..run.command import Stopped, folder
from .crawl import Refusal
from .finding import address
from .run import Audit
from .site_copy import SiteCopy, copy_site
from .walk import unread

#: Links to files are not followed: of a copy of pages nobody can tell which there are.
_NOT_ASKED = ("page-links",)


@contextmanager
def target(
    given: argparse.Namespace, words: Mapping[str, str], tell: Callable[[str], None]
) -> Iterator[tuple[Path, SiteCopy | None]]:
    """Give the folder of pages that a command line means; with `url`, a copy of that site, which is
    gone afterwards. `tell` is called with what to say of it. Raises Stopped.
    """
    if not given.url:
        yield folder(given.output), None
        return
    with TemporaryDirectory(prefix="audit-site-") as place:
        try:
            copy = copy_site(given.url, Path(place), given.pages, all_pages=given.ignore_robots)
        except Refusal as refusal:
            raise Stopped(refusal.code, address=given.url, reason=refusal.reason) from None
        how = words["site_by_map" if copy.by_map else "site_by_links"]
        tell(how.format(count=len(copy.requests), address=copy.root))
        if copy.left_out:
            tell(words["site_left_out"].format(count=copy.left_out, limit=given.pages))
        if copy.forbidden:
            tell(words["site_forbidden"].format(count=copy.forbidden))
        yield Path(place), copy


def with_addresses(result: Audit, copy: SiteCopy) -> Audit:
    """Name pages by their full addresses, and tell of those that did not come."""
    names = {address(path): name for path, name in copy.names.items()}
    found = [
        replace(one, page=names.get(one.page, one.page))
        for one in result.findings
        if one.rule not in _NOT_ASKED
    ]
    found += [unread(page, reason) for page, reason in copy.refused.items()]
    pages = [names.get(page, page) for page in result.pages]
    return replace(
        result,
        pages=tuple(sorted([*pages, *copy.refused])),
        findings=tuple(sorted(found, key=lambda one: one.order)),
    )
