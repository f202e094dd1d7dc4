"""Receivers of signals as stages of a build."""

from pathlib import Path
from types import SimpleNamespace

from plugins.domain import Site
from plugins.run import Portal, Work, stage


def test_the_time_of_a_receiver_is_that_of_its_stage(tmp_path):
    received = []
    here = Path(tmp_path)
    portal = Portal(here, here, here, here, here, Site(), ("vi",), Work(here))
    pelican = SimpleNamespace(settings={"PORTAL": portal})
    stage("polls")(received.append)(pelican)
    assert received == [pelican]
    assert portal.progress.seconds.keys() == {"polls"}
