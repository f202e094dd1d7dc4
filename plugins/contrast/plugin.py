"""Proves the colours before anything is drawn with them."""
from __future__ import annotations

import json
from dataclasses import asdict

from pelican import Pelican, signals

from plugins.model import AgencyTheme, Portal, read_agency_theme, read_tokens

from .proof import faint, measure


def prove(pelican: Pelican) -> None:
    """Put a problem into the portal for each pair that is too faint; keep all ratios in `reports/contrast.json`."""
    portal = Portal.of(pelican.settings)
    own, problems = read_agency_theme(portal.content)
    measured = list(measure(read_tokens(portal.theme).changed(own)))
    portal.problems += problems
    portal.problems += faint(measured, "theme/tokens.toml" if own == AgencyTheme() else "theme.toml")
    portal.reports.mkdir(parents=True, exist_ok=True)
    rows = [{**asdict(pair), "passes": pair.passes} for pair in measured]
    (portal.reports / "contrast.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def register() -> None:
    """Connect the proof to the start of the run."""
    signals.initialized.connect(prove)
