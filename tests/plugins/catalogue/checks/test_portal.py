"""The portal as a whole: what is left of the example, what every portal needs, levels without
names.
"""

import shutil

import pytest

from plugins.catalogue.catalogue import read_catalogue
from tests.conftest import SITE

ROLES = ("about", "contact", "help", "accessibility", "privacy")


def told(folder, **more):
    problems = read_catalogue(folder, ("vi", "en"), **more).problems
    return [(one.path, one.line, one.code) for one in problems if one.code != "text-missing"]


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def page(folder, path, header, body="Một lời."):
    write(folder, path, f"---\n{header}\n---\n{body}\n")


@pytest.fixture
def own(tmp_path):
    """A portal of one's own under the settings of a sample."""
    shutil.copy(SITE / "portal.yml", tmp_path)
    write(
        tmp_path,
        "portal.yml",
        (SITE / "portal.yml").read_text("utf-8").partition("top_tasks:")[0],
    )
    page(tmp_path, "vi/tin-tuc/a.md", "title: Tin của xã Thật\ndate: 2026-01-01")
    return tmp_path


def test_nothing_of_the_example_survives_unnoticed_in_a_portal_of_ones_own(own):
    page(
        own,
        "vi/trang/gioi-thieu.md",
        "title: Giới thiệu\nrole: about",
        "Đây là tỉnh Hà Vân.\n\nThư: a@havan.example",
    )
    page(own, "vi/trang/mau.md", "title: Mẫu\nsample: true")
    left = [(path, line) for path, line, code in told(own) if code == "example-left"]
    lines = (own / "portal.yml").read_text("utf-8").split("\n")
    fields = {
        lines[line - 1].partition(":")[0].strip() for path, line in left if path == "portal.yml"
    }
    assert {"url", "sample", "phone", "email", "vi", "en"} <= fields
    assert [line for path, line in left if path == "vi/trang/gioi-thieu.md"] == [5, 7]
    assert ("vi/trang/mau.md", 3, "sample-left") in told(own)


def test_it_is_told_and_stops_publishing(own):
    severities = {
        publish: {
            str(one.severity)
            for one in read_catalogue(own, ("vi",), publish=publish).problems
            if one.code == "example-left"
        }
        for publish in (False, True)
    }
    assert severities == {False: {"warning"}, True: {"error"}}


def test_pages_and_duties_that_a_published_portal_lacks_are_told(tmp_path):
    write(tmp_path, "portal.yml", "names: {vi: A}\nurl: https://a.gov.vn\n")
    page(tmp_path, "vi/tin-tuc/a.md", "title: B\ndate: 2026-01-01")
    assert told(tmp_path) == [
        ("portal.yml", 0, "duties-missing"),
        ("portal.yml", 0, "pages-missing"),
    ]
    for role in ROLES:
        page(tmp_path, f"vi/trang/{role}.md", f"title: {role}\nrole: {role}")
    write(tmp_path, "compliance/a.yml", (SITE / "compliance/42-2022-nd-cp.yml").read_text("utf-8"))
    assert told(tmp_path) == []


def test_a_small_portal_that_has_no_address_yet_is_left_alone(tmp_path):
    page(tmp_path, "vi/tin-tuc/a.md", "title: B\ndate: 2026-01-01")
    assert told(tmp_path) == []


def test_addresses_and_telephones_of_the_settings_are_looked_at(tmp_path):
    write(
        tmp_path,
        "portal.yml",
        "apply_url: http://192.168.1.5/\nphone: gọi chị Hoa\nemail: a@b.example\n",
    )
    page(tmp_path, "vi/tin-tuc/a.md", "title: B\ndate: 2026-01-01")
    assert told(tmp_path) == [
        ("portal.yml", 1, "address-private"),
        ("portal.yml", 2, "phone-without-number"),
        ("portal.yml", 3, "address-made-up"),
    ]


def test_without_levels_the_usual_ones_have_names_and_others_are_told(tmp_path):
    page(tmp_path, "vi/co-quan/a.md", "title: A\nlevel: commune")
    page(tmp_path, "vi/co-quan/b.md", "title: B\nlevel: khong-co")
    assert told(tmp_path) == [("vi/co-quan/b.md", 3, "level-without-name")]
    site = read_catalogue(tmp_path, ("vi",)).site
    assert [site.level_name(key, "vi") for key in ("commune", "khong-co")] == ["Cấp xã", "Cấp khác"]
    assert [site.level_name(key, "en") for key in ("commune", "khong-co")] == [
        "Commune",
        "Other level",
    ]
