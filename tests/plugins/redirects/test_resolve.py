"""Old addresses lead to the last place in one step, and what is said wrongly is told."""

import pytest

from plugins.domain import OldPlace
from plugins.redirects.resolve import Redirect, of_listings, resolve

SERVED = {"/vi/tin-tuc/nay/", "/vi/tin-tuc/", "/vi/"}


def moved(address, to="/vi/tin-tuc/nay/", line=1, **more):
    return OldPlace(address, to, "moved.yml", line, **more)


def test_what_moved_three_times_is_led_to_its_last_place_in_one_step():
    places = [moved("/a/", "/b/"), moved("/b/", "/c/"), moved("/c/")]
    found, problems = resolve(places, SERVED)
    assert found == [Redirect(one, "/vi/tin-tuc/nay/") for one in ("/a/", "/b/", "/c/")]
    assert not problems


def test_what_moved_to_a_page_that_is_gone_is_gone_for_the_same_reason():
    reasons = {"vi": "Tin đã quá hạn lưu."}
    found, problems = resolve([moved("/a/", "/b/"), moved("/b/", "", reasons=reasons)], SERVED)
    assert found == [Redirect("/a/", "", reasons), Redirect("/b/", "", reasons)] and not problems


def test_another_site_is_no_place_of_ours_to_look_for():
    found, problems = resolve([moved("/a/", "https://moi.example/a")], SERVED)
    assert found == [Redirect("/a/", "https://moi.example/a")] and not problems


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ([moved("/vi/tin-tuc/nay/", "/vi/")], [("moved-still-there", 1, {})]),
        (
            [moved("/a/", "/vi/", 3), moved("/a/", line=8)],
            [("moved-twice", 8, {"other": "moved.yml:3", "to": "/vi/"})],
        ),
        (
            [moved("/a/", "/b/", 2), moved("/b/", "/a/", 5), moved("/d/", "/a/", 7)],
            [
                (
                    "moved-loop",
                    2,
                    {"way": "/a/ → /b/ (moved.yml:2); /b/ → /a/ (moved.yml:5)"},
                )
            ],
        ),
        ([moved("/a/", "/a/")], [("moved-loop", 1, {"way": "/a/ → /a/ (moved.yml:1)"})]),
        (
            [moved("/a/", "/vi/tin-tuc/nai/"), moved("/b/", "/a/")],
            [("moved-to-nothing", 1, {"nearest": "/vi/tin-tuc/nay/"})],
        ),
    ],
)
def test_each_mistake_is_told_once_with_its_line_and_makes_no_redirect(places, told):
    found, problems = resolve(places, SERVED)
    assert [(one.code, one.line) for one in problems] == [one[:2] for one in told]
    for problem, (_, _, values) in zip(problems, told, strict=True):
        assert problem.values.items() >= values.items()
    assert not {one.address for one in found} & {one.values["address"] for one in problems} or (
        problems[0].code == "moved-twice"
    )


def test_a_sheet_of_a_list_leads_to_the_nearest_page_above_it():
    assert list(of_listings(["/vi/tin-tuc/trang-3/", "/vi/x/y/z/"], SERVED)) == [
        Redirect("/vi/tin-tuc/trang-3/", "/vi/tin-tuc/"),
        Redirect("/vi/x/y/z/", "/vi/"),
    ]
