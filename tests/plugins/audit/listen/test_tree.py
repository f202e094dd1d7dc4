"""The tree of a page is read until it is whole, and has an end also where the page has none."""

import itertools

from plugins.audit.listen import tree as module


class Counting:
    """A page that counts, as a driver shows it."""

    def __init__(self):
        self.readings = itertools.count(1)

    def execute_cdp_cmd(self, command, _):
        if command != "Accessibility.getFullAXTree":
            return {"root": {"nodeId": 0, "backendNodeId": 0}}
        name = {"value": str(next(self.readings))}
        role = {"value": "RootWebArea"}
        return {"nodes": [{"nodeId": "1", "role": role, "name": name, "backendDOMNodeId": 1}]}


def test_a_page_that_counts_by_itself_is_read_in_the_end(monkeypatch):
    monkeypatch.setattr(module.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(module, "_languages", lambda driver: {})
    page = Counting()
    assert module.tree(page).name == "31" and next(page.readings) == 32
