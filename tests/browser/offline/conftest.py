"""A host with faults."""

import pytest

from tests.browser.faulty_host import hosted


@pytest.fixture
def network(site):
    with hosted(site.output) as given:
        yield given
