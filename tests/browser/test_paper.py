"""What stands on paper: the posting sheet, the page, the page with a case chosen; the heads of all
kinds of pages.
"""

import pytest

from plugins.audit.server import served
from plugins.importing.run import import_export
from tests.conftest import SITE, build
from tests.plugins.importing.records import DATA

from .pages import open_page
from .printing import WAYS, Paper, lost, paper, printed, procedures

HARDEST = ("dang-ky-khai-sinh", "dang-ky-thuong-tru", "cap-giay-phep-xay-dung-nha-o")
IMPORTED = 40
#: The width of the title and its lines.
_HEAD = """
const title = document.querySelector('h1'), range = document.createRange();
range.selectNodeContents(title);
const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
return [title.getBoundingClientRect().width, lines.size];
"""


def problems(driver, root, found, ways=WAYS):
    """What is wrong with the prints of some procedures."""
    wrong = []
    for url, record, titles, lang in found:
        for way in ways:
            out = printed(driver, root, url, way)
            wrong += [(url, way, *one) for one in lost(out, record, titles, lang)]
            if way == "sheet" and out.sheets != 1:
                wrong.append((url, way, "sheets", out.sheets))
    return wrong


def test_every_paper_condition_fee_and_office_stands_on_paper_in_three_ways(driver, root):
    found = [one for one in procedures(SITE) if one[0].split("/")[-2] in HARDEST]
    assert len(found) >= len(HARDEST)
    assert problems(driver, root, found) == []


@pytest.mark.whole
def test_so_it_does_of_every_procedure(driver, root):
    assert problems(driver, root, procedures(SITE)) == []


@pytest.mark.whole
def test_so_it_does_of_40_records_of_the_national_portal(driver, tmp_path):
    exports = [DATA / f"{name}.jsonl.xz" for name in ("hard-109", "dev-200")]
    if not all(one.is_file() for one in exports):
        pytest.skip("the national portal's records are not here (../shared/data)")
    for one in exports:
        import_export(one, tmp_path / "content")
    built = build(tmp_path / "content", tmp_path, "--no-speech")
    assert built.status == 0, built.log
    found = procedures(tmp_path / "content")
    with served(built.output) as root:
        assert problems(driver, root, found[:: len(found) // IMPORTED]) == []


def test_what_is_not_on_paper_is_missed():
    _, record, titles, lang = next(one for one in procedures(SITE) if "khai-sinh" in one[0])
    kinds = {kind for kind, _ in lost(Paper(1, "Đăng ký khai sinh"), record, titles, lang)}
    assert kinds == {"paper", "fee", "office"}
    some = Paper(1, "và 2 giấy khác, quét mã")
    assert "paper" in {kind for kind, _ in lost(some, record, titles, lang)}, (
        "more are missing than it says"
    )


def test_a_chosen_office_stands_on_the_sheet_alone_with_its_hours(driver, root):
    open_page(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/")
    driver.execute_script(
        "document.querySelector('[name=sheet][value=posting]').click();"
        "document.querySelector('[name=posted][value=\"2\"]').click()"
    )
    found = paper(driver)
    assert found.has("Phường Gò Vàng") and found.has("7:30 – 11:30")
    assert not found.has("Xã Suối Trầm")


def test_the_sheet_has_the_telephone_and_no_links_with_nothing_behind_them(driver, root):
    found = printed(driver, root, "/vi/thu-tuc/dang-ky-khai-sinh/", "sheet")
    assert found.has("1800 1234")
    assert not found.has("tùy cách nộp và trường hợp") and not found.has("xem đầy đủ")


@pytest.fixture
def on_paper(driver):
    """The window as wide as what is printed of A4, and the styles of paper."""
    size = driver.get_window_size()
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 673, "height": 1000, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    yield driver
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.set_window_size(size["width"], size["height"])


def narrow(driver, root, urls):
    """The pages whose title has less than 200 px or more than four lines on paper; of a form its
    sheet is printed, without the page's title.
    """
    heads = []
    for url in urls:
        open_page(driver, root, url)
        width, lines = driver.execute_script(_HEAD)
        form = driver.find_elements("class name", "c-form-sheet")
        if not form and (width < 200 or lines > 4):
            heads.append((url, width, lines))
    return heads


def test_the_code_leaves_the_title_its_room_on_every_kind_of_page(on_paper, site, types, root):
    longest = [
        max(pages, key=lambda page: len(page["url"]))["url"]
        for kind in sorted({page["kind"] for page in site.pages})
        if (pages := [one for one in site.pages if one["kind"] == kind])
    ]
    assert narrow(on_paper, root, [*types, *longest]) == []


@pytest.mark.whole
def test_so_it_does_on_every_page(on_paper, site, root):
    assert narrow(on_paper, root, [page["url"] for page in site.pages]) == []


def test_the_answers_of_an_office_are_not_torn_over_the_end_of_a_sheet(driver, site, root):
    for url in site.of_kind("agency")[:6]:
        open_page(driver, root, url)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        kept = driver.execute_script(
            "return [...document.querySelectorAll('.c-gate')]"
            ".map(one => getComputedStyle(one).breakInside)"
        )
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        assert set(kept) <= {"avoid"}, url
