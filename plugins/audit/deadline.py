"""Browsers end in time: at a deadline, and with those who started them."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from selenium.webdriver.chromium.service import ChromiumService

from ..run.time_limit import time_limit


@contextmanager
def ended_after(service: ChromiumService, seconds: float) -> Iterator[None]:
    """End a driver, and its browser with it, when what is done here takes longer: one that hangs
    would keep us waiting for ever. Whoever waits for its answer is then refused. A busy machine has
    more time.
    """

    timer = threading.Timer(time_limit(seconds), _end, [service])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def taken_along(service: ChromiumService, profile: str) -> Iterator[None]:
    """A process that is told to end takes its browser along: a driver outlives those who started
    it, and a browser its driver.
    """

    def end(number: int, _: object) -> None:
        if service.process is None:  # just being started, not known yet: told again in a moment
            threading.Timer(0.1, os.kill, (os.getpid(), number)).start()
            return
        _end(service)
        shutil.rmtree(profile, ignore_errors=True)
        signal.signal(number, before)
        os.kill(os.getpid(), number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        _end(service)
        signal.signal(signal.SIGTERM, before)


def _end(service: ChromiumService) -> None:
    """End a driver and all that it started, which is of its group, whether it still runs or not."""
    if service.process:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(service.process.pid, signal.SIGKILL)
