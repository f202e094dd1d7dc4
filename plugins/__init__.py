"""The portal's rooms: each folder one job, on the ground of `run`, `html`, `domain` and `text`."""

from __future__ import annotations

from importlib import import_module


def __getattr__(name: str) -> object:
    """Pelican looks here for the class that `PELICAN_CLASS` names; commands do without Pelican."""
    if name == "PortalPelican":
        return import_module(".engine.pelican", __name__).PortalPelican
    raise AttributeError(name)
