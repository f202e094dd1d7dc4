"""Faults that are planted are found, and not where none is. All of them: `inv bench planted`."""

import pytest

from plugins.audit.browser import missing
from tests.bench.planted.faults import LAYERS, Fault, faults
from tests.bench.planted.pages import audited, faulty, finders, plant
from tests.bench.planted.source import findings
from tests.conftest import SITE

#: One of each kind that an engine may lose sight of.
SOME = (
    "button-without-keys",
    "heading-by-looks",
    "moving-banner",
    "pale-text",
)
SOME_SOURCE = ("heading-over-nothing", "image-without-text", "links-alike", "by-colour")


def test_at_least_150_faults_are_planted_in_all_layers_each_by_a_name_of_its_own():
    for layer in LAYERS:
        assert len({one.name for one in faults(layer)}) == len(faults(layer)) >= 20
    assert len(faults(*LAYERS)) >= 150


def test_a_fault_of_a_page_names_what_it_breaks_and_changes_the_page():
    page = "<html lang=vi><head></head><body><main></main></body></html>"
    for fault in faults("markup", "axe", "scripted"):
        assert fault.criteria, fault.name
        assert any(fault.swap) or faulty(page, fault) != page, fault.name


def test_what_the_sound_page_has_too_is_no_fault_that_was_found():
    fault = Fault("markup", "x", "", ("1.1.1",))
    found = {"rule": "page-a", "selector": "#a", "criterion": "1.1.1", "variant": ""}
    pages = {"page": "/vi/trang/lien-he-x/"}, {"page": "/vi/trang/lien-he-sound/"}
    assert finders({"findings": [found | pages[0]]}, [fault])["markup", "x"]
    assert not finders({"findings": [found | page for page in pages]}, [fault])["markup", "x"]
    other = found | pages[0] | {"criterion": "1.4.3"}
    assert not finders({"findings": [other]}, [fault])["markup", "x"]


def test_faults_of_content_are_told_with_their_lines_before_any_page_is_written(tmp_path):
    some = [one for one in faults("source") if one.name in SOME_SOURCE]
    found = findings(SITE, tmp_path / "content", some)
    assert {name for (_, name), rules in found.items() if rules} == {*SOME_SOURCE}


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_faults_of_pages_are_found_by_one_audit(site, tmp_path):
    some = [one for one in faults("markup", "axe", "scripted") if one.name in SOME]
    plant(site.output, tmp_path / "planted", some)
    report = audited(tmp_path / "planted", tmp_path / "cache", "--palettes", "light")
    found = finders(report, some)
    assert {name for (_, name), findings in found.items() if findings} == {*SOME}
