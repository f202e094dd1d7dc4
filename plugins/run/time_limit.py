"""Time limits are for what is stuck, not for what is slow."""

from __future__ import annotations

import os


def time_limit(seconds: float) -> float:
    """Return the seconds after which something is stuck that takes at most `seconds` on a machine
    with nothing else to do: more with the load of a minute for each processor. A rule of thumb,
    since no system says how long a process waited for others.
    """
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return seconds * max(1.0, load / (os.cpu_count() or 1))
