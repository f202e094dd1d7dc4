"""What the build counts."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.conformance.measure import Measure, measure
from plugins.domain import Check, Link, Page, Procedure, Site, SitePage, warning
from plugins.run import Portal, Work


@pytest.fixture
def portal(tmp_path):
    def page(name, record, **more):
        return SitePage(
            f"/vi/x/{name}/",
            "vi",
            "page" if isinstance(record, Page) else "procedure",
            "x",
            record.title,
            source=f"vi/x/{name}.md",
            record=record,
            **more,
        )

    linked = (Link("", "", meta=("application/ld+json",)),)
    pages = [
        page(
            "a", Procedure(title="a", code="1.1", where="Quầy 1"), translations={"en": "/en/x/a/"}
        ),
        page("b", Procedure(title="b", code="1.2"), alternates=linked),
        page("c", Procedure(title="c", code="1.3", where="Quầy 2"), listed=False),
        page("d", Page(title="d", role="help")),
    ]
    return Portal(
        content=tmp_path,
        output=tmp_path,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(email="a@example.vn"),
        languages=("vi", "en"),
        work=Work(tmp_path),
        pages=pages,
        problems=[warning("doubt", "vi/x/a.md")],
    )


@pytest.mark.parametrize(
    ("check", "met", "of"),
    [
        ({"pages": "procedure"}, 2, 2),
        ({"pages": "procedure", "having": ["where"]}, 1, 2),
        ({"pages": "all"}, 3, 3),
        ({"pages": "procedure", "free_of": ["doubt"]}, 1, 2),
        ({"pages": "procedure", "free_of": ["other"]}, 2, 2),
        ({"pages": "procedure", "translated": "en"}, 1, 2),
        ({"pages": "procedure", "described": True}, 1, 2),
        ({"roles": ["help", "contact"]}, 1, 2),
        ({"settings": ["email", "phone"]}, 1, 2),
        ({"pages": "news"}, 0, 0),
        ({"contrast": True}, 0, 0),
    ],
)
def test_a_check_counts_those_that_fulfil_it(portal, check, met, of):
    assert measure(Check.model_validate(check), portal) == Measure(met, of)


def test_pairs_of_colours_are_those_that_this_run_proved(portal):
    portal.contrast = (True, False)
    assert measure(Check(contrast=True), portal) == Measure(1, 2)
    assert not measure(Check(contrast=True), portal).complete


def test_what_another_run_reported_of_colours_is_not_counted(portal):
    (portal.reports / "contrast.json").write_text('[{"passes": true}]')
    assert measure(Check(contrast=True), portal) == Measure(0, 0)


def test_versions_in_the_asked_language_are_no_originals(portal):
    portal.pages.append(replace(portal.pages[0], url="/en/x/a/", lang="en", source="en/x/a.md"))
    assert measure(Check(pages="procedure", translated="en"), portal) == Measure(1, 2)


def test_sources_are_paths_below_the_content_folder(portal):
    assert all(not Path(page.source).is_absolute() for page in portal.pages)
