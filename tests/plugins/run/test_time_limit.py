"""Time limits grow with what a machine has to do."""

import os

import pytest

from plugins.run.time_limit import time_limit


@pytest.mark.parametrize(
    ("load", "cores", "seconds"), [(0, 2, 60), (2, 2, 60), (30, 2, 900), (8, None, 480)]
)
def test_a_machine_under_load_is_given_more_time_and_never_less(load, cores, seconds, monkeypatch):
    monkeypatch.setattr(os, "getloadavg", lambda: (load, 0, 0))
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert time_limit(60) == seconds
