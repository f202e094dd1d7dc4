"""The end of a build says what was made, in the editor's language."""

import pytest
import yaml

from plugins.domain import Audio, Page, Site, SitePage
from plugins.report.summary import made_files, summary, times, unset
from plugins.run import Made, load_kinds
from plugins.run.messages import read_messages

VI, EN = read_messages("vi"), read_messages("en")


def page(name, lang="vi", kind="page"):
    record = Page(title="A") if kind != "listing" else None
    return SitePage(f"/{lang}/{name}/", lang, kind, "page", "A", record=record)


def recording(minutes):
    return Audio("/a.mp3", "/a.vtt", minutes * 60_000, 0, 1_500_000, 1)


def test_pages_are_counted_by_kind_and_language_and_recordings_by_their_length():
    pages = [page("a"), page("b"), page("a", "en"), page("c", kind="listing")]
    audio = {"/vi/a/": recording(50), "/vi/b/": recording(40)}
    assert summary(pages, ("vi", "en"), EN, load_kinds(), audio=audio, anew=3).splitlines() == [
        "Pages: 4, of which 3 are new or changed.",
        "    plain pages: Vietnamese 2, English 1",
        "    pages the portal makes itself (listings, search…): Vietnamese 1",
        "Recordings: 2, together 1 h 30 min, 3 MB. Pages without one: 1.",
    ]


@pytest.mark.parametrize("messages", [VI, EN], ids=["vi", "en"])
def test_a_portal_without_content_says_how_to_begin(messages):
    told = summary(
        [page("a", kind="listing")], ("vi", "en"), messages, load_kinds(), audio=None, anew=1
    )
    assert "inv new page gioi-thieu" in told and "--no-speech" in told


def test_what_is_not_set_is_told_as_the_lines_to_write():
    lines = unset(Site(), VI).splitlines()
    assert lines[1:5] == [
        "    # Tên cổng",
        "    names: {vi: Xã An Bình}",
        "    # Địa chỉ chính thức",
        "    url: 'https://anbinh.gov.vn'",
    ]
    written = Site.model_validate(yaml.safe_load("\n".join(lines[1:])))
    assert unset(written, VI) == ""
    whole = Site(
        names={"vi": "A"},
        url="https://a.gov.vn",
        phone="0204 3123 456",
        email="a@b.gov.vn",
        responsible={"vi": "B"},
    )
    assert unset(whole, VI) == ""


def test_files_are_counted_and_weighed_for_what_they_are():
    made = {"site": Made(12_345, 1_400_000_000), "search": Made(42, 1_250_000)}
    assert made_files(made, EN).splitlines() == [
        "Files of the search: 42, 1.2 MB.",
        "The whole portal: 12,345 files, 1.4 GB.",
    ]
    assert made_files(made, VI).splitlines()[1] == "Cả cổng: 12.345 tệp, 1,4 GB."


def test_the_time_names_the_stages_that_took_most_of_it():
    seconds = {"catalogue": 2.0, "pages": 75.0, "search": 0.5, "polls": 2.0}
    assert times(seconds, 80, EN) == (
        "Time: 1 min (Reading the content 2 s; Making pages 1 min; polls 2 s)\n"
    ), "a stage of somebody else's plugin has no other name"
    assert times({}, 0.2, VI) == "Thời gian: 0,2 giây\n"
