"""Pages opened in batches: what is lost is opened again."""

import json

from plugins.audit.opening import open_pages
from plugins.audit.short_way import DIFFERS
from plugins.audit.variants import variants
from plugins.audit.walk import unread
from plugins.run import Work, WorkFailed

PAGES = {f"{number:02}.html": b"%d" % number for number in range(30)}


def test_a_batch_whose_browser_did_not_start_is_opened_again_in_smaller_ones(tmp_path, monkeypatch):
    asked = []

    def map_(self, name, job, inputs, parameters, *, keep):
        for index, given in enumerate(inputs):
            pages = json.loads(given)
            asked.append(len(pages))
            lost = "/29.html" in pages and (len(pages) > 1 or sealed)
            yield (
                index,
                WorkFailed(index, OSError("gone"))
                if lost
                else json.dumps([[] for _ in pages]).encode(),
            )

    monkeypatch.setattr(Work, "map", map_)
    for sealed, expected in ((False, []), (True, ["/29.html"])):
        asked.clear()
        work = Work(tmp_path / f"work-{sealed}")
        found = open_pages("", PAGES, work, variants(("",)), lambda done, of: None).findings
        assert [one.page for one in found if one.rule == "page-not-examined"] == expected
        assert asked[:3] == [10, 10, 10] and max(asked[3:]) == 3 and asked[-1] == 1


def test_a_page_that_the_short_way_misjudges_lets_all_be_judged_in_full(tmp_path, monkeypatch):
    ways = []

    def map_(self, name, job, inputs, parameters, *, keep):
        full = json.loads(parameters)["full"]
        for index, given in enumerate(inputs):
            ways.extend([full] * len(json.loads(given)))
            differs = {**vars(unread("", "")), "rule": DIFFERS}
            found = [
                [differs] if page == "/07.html" and not full else [] for page in json.loads(given)
            ]
            yield index, json.dumps(found).encode()

    monkeypatch.setattr(Work, "map", map_)
    work = Work(tmp_path / "work")
    opened = open_pages("", PAGES, work, variants(("",)), lambda done, of: None)
    assert opened.differing == ("/07.html",)
    assert opened.findings == [] and ways.count(True) == 30
    ways.clear()
    again = open_pages("", PAGES, work, variants(("",)), lambda done, of: None)
    assert again.differing == () and not ways, "opened again"
