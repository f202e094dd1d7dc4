from plugins.search.coding import numbers
from plugins.search.facets import NAMES, columns

from .conftest import entries


def test_each_document_has_its_value_in_each_column():
    ordered = sorted(entries(), key=lambda one: one.order)
    found = columns(ordered)
    assert tuple(found) == NAMES
    values, runs = found["field"]
    given = list(numbers(runs))
    read = [
        values[place]
        for place, length in zip(given[::2], given[1::2], strict=True)
        for _ in range(length)
    ]
    assert read == [one.facets.field for one in ordered]
