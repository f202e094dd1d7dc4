"""The pages for editors that stand beside the example's content say what the code declares."""

import re

import pytest

from plugins.catalogue.tables import records, renew
from plugins.report.document import document
from plugins.run import load_kinds
from plugins.run.messages import read_messages
from tests.conftest import ROOT

README = (ROOT / "content" / "README.md").read_text("utf-8")


def test_the_editors_page_has_the_fields_as_declared():
    assert renew(README) == README, "run: python -m plugins.catalogue.tables content/README.md"


#: `Article` is what other Pelican sites have, no page that an editor writes here.
WRITTEN = sorted(records().keys() - {"Article"})


@pytest.mark.parametrize("name", WRITTEN)
def test_every_record_has_a_table_on_the_editors_page(name):
    assert f"<!-- fields: {name} -->" in README


@pytest.mark.parametrize("page", ["README.md", "content/README.md"])
def test_links_to_pages_of_the_content_find_them(page):
    text = (ROOT / page).read_text("utf-8")
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S)
    goals = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose)
    # The editors' page goes into started portals without those beside it, and links to none.
    assert bool(goals) == (page == "README.md")
    assert [goal for goal in goals if not (ROOT / page).parent.joinpath(goal).exists()] == []


def test_the_page_that_explains_problems_is_fresh() -> None:
    fresh = document([read_messages(lang, load_kinds().values()) for lang in ("vi", "en")])
    assert (ROOT / "content" / "PROBLEMS.md").read_text(encoding="utf-8") == fresh, (
        "run: python -m plugins.report --document content/PROBLEMS.md"
    )
