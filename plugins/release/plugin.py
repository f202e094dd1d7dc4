"""Adds the page for citizens and the files to check with; leaves what the manifest is made of."""

from __future__ import annotations

from pelican import Pelican, signals

from ..run import VERSION, Portal, paths
from ..run.file_names import BOM
from .bom import own_bom
from .bundle import bundle
from .keys import public_text
from .manifest import ABOUT, facts, provenance
from .pages import PROGRAM, pages
from .verify.released import PUBLIC_KEY
from .verify.signature import PublicKey


def announce(pelican: Pelican) -> None:
    """Put the pages behind those of the content."""
    portal = Portal.of(pelican.settings)
    portal.pages += list(pages(portal))


def prepare(pelican: Pelican) -> None:
    """Write what visitors check with, and for whom publishes what the build knows."""
    portal = Portal.of(pelican.settings)
    if key := PublicKey.read(portal.site.release_key or ""):
        portal.write(PROGRAM, bundle().encode())
        portal.write(PUBLIC_KEY.lstrip("/"), public_text(key).encode())
    today = portal.options.today
    if portal.options.publish and today:
        days = int(pelican.settings.get("PORTAL_RELEASE_DAYS", 90))
        home = str(portal.url or portal.site.url or "")
        about = provenance(portal.content, today, days, home, VERSION)
        paths.write(portal.reports, ABOUT, facts(about))
        portal.write(BOM, own_bom())


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(announce)
    signals.finalized.connect(prepare)
