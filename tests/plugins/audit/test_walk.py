"""Pages in a real browser: what only a display shows."""

import json
import os
import signal
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.audit.browser import missing
from plugins.audit.run import audit
from plugins.audit.variants import every_variant, variants
from plugins.audit.walk import audit_pages, criterion
from plugins.run import Work
from tests.conftest import eventually

CASES = Path(__file__).parent / "cases" / "displayed"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    work = Work(tmp_path_factory.mktemp("work"))
    result = audit(CASES, work, variants(("light", "dark")), lambda done, of: None)
    again = audit(
        CASES, work, variants(("light", "dark")), lambda done, of: pytest.fail("opened again")
    )
    assert again == result
    return result


def on(result, page, outcome="fail"):
    return [
        (one.rule, one.variant, one.selector)
        for one in result.findings
        if one.page == f"/{page}.html" and one.outcome == outcome and one.variant
    ]


@pytest.mark.browser
def test_a_sound_page_has_no_failure(found):
    assert on(found, "sound") == []


@pytest.mark.browser
def test_a_colour_too_faint_in_one_palette_is_found_in_that_palette_at_each_width(found):
    assert on(found, "faint") == [
        ("color-contrast", "dark-1280", "#fail-dark"),
        ("color-contrast", "dark-320", "#fail-dark"),
    ]


@pytest.mark.browser
def test_a_page_that_scrolls_sideways_at_320_px_is_found(found):
    assert on(found, "wide") == [("page-sideways", "light-320", "#fail-wide")]


@pytest.mark.browser
def test_frames_are_looked_into(found):
    assert ("image-alt", "light-1280", "#frame >>> #fail-image") in on(found, "frame")


@pytest.mark.browser
def test_every_page_was_shown_in_every_variant(found):
    assert found.pages == (
        "/faint.html",
        "/frame.html",
        "/framed.html",
        "/sound.html",
        "/wide.html",
    )
    assert found.variants == ("light-1280", "dark-1280", "light-320", "dark-320")


@pytest.mark.browser
def test_a_palette_that_changes_nothing_is_a_failure(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "index.html").write_bytes(
        (CASES / "sound.html").read_bytes().replace(b"style.css", b"none.css")
    )
    result = audit(
        tmp_path,
        Work(tmp_path / "work"),
        variants(("light", "dark"), (1280,)),
        lambda done, of: None,
    )
    assert "page-palette" in {one.rule for one in result.findings}


def test_a_criterion_is_read_from_the_tags_of_axe():
    assert criterion(["cat.color", "wcag2aa", "wcag143", "ACT"]) == "1.4.3"
    assert criterion(["wcag21aa", "wcag1410"]) == "1.4.10"
    assert criterion(["cat.semantics", "best-practice"]) == "best-practice"


def test_a_thorough_audit_adds_large_text_the_systems_colours_and_paper():
    assert [one.name for one in every_variant(("light", "dark"))] == [
        "light-1280",
        "dark-1280",
        "light-320",
        "dark-320",
        "light-1280-text-200",
        "light-320-text-200",
        "light-1280-forced-colours",
        "light-1280-print",
    ]
    assert [one.name for one in every_variant(("",))][2:] == [
        "light-1280-forced-colours",
        "light-1280-print",
    ]


FAULTS = """<!doctype html><html lang="vi"><head><title>Lỗi</title><style>
html { background: #fff; color: #000 } html[data-palette=dark] { background: #000; color: #fff }
@media print { #paper { color: #ddd } } [data-size="200"] #large { color: #ddd }
#forced { display: none } @media (forced-colors: active) { #forced { display: block } }
</style></head><body><main><h1>Lỗi</h1><p id="paper">Giấy trắng</p><p id="large">Chữ lớn</p>
<button id="forced"></button></main></body></html>"""


@pytest.mark.browser
def test_a_fault_is_found_in_the_one_display_that_has_it(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "index.html").write_text(FAULTS, "utf-8")
    found = audit(
        tmp_path, Work(tmp_path / "work"), every_variant(("light", "dark")), lambda done, of: None
    ).findings
    assert sorted(
        (one.selector, one.variant) for one in found if one.variant and one.outcome == "fail"
    ) == [
        ("#forced", "light-1280-forced-colours"),
        ("#large", "light-1280-text-200"),
        ("#large", "light-320-text-200"),
        ("#paper", "light-1280-print"),
    ]


@pytest.fixture
def stumbling(monkeypatch):
    """Browsers that start, open pages and are ended, and a page that breaks its browser as often as
    one says.
    """
    from plugins.audit import walk

    opened, breaks = [], {}

    class Nothing:  # a driver, and axe in it
        def __init__(self, *given, **more): ...
        def __getattr__(self, name):
            return lambda *given, **more: None

    def opening(driver, axe, root, page, shown):
        opened.append(page)
        if breaks.get(page, 0) > 0:
            breaks[page] -= 1
            raise ConnectionResetError("the browser has gone")
        return []

    monkeypatch.setattr(walk, "browser", contextmanager(lambda *_: iter([Nothing()])))
    monkeypatch.setattr(walk, "PageAxe", Nothing)
    monkeypatch.setattr(walk, "_audit", opening)
    return opened, breaks


@pytest.mark.parametrize(("times", "lost"), [(1, False), (2, False), (3, True), (9, True)])
def test_a_page_is_given_up_only_after_several_tries_and_the_others_never(times, lost, stumbling):
    opened, breaks = stumbling
    breaks["/b"] = times
    asked = json.dumps({"root": "", "variants": []}).encode()
    found = json.loads(audit_pages(json.dumps(["/a", "/b", "/c"]).encode(), asked))
    assert [[one["rule"] for one in page] for page in found] == [
        [],
        ["page-not-examined"] if lost else [],
        [],
    ]
    assert opened == ["/a", *["/b"] * min(3, times + 1), "/c"]


def test_where_no_browser_starts_any_more_what_was_found_stays(stumbling, monkeypatch):
    from plugins.audit import walk

    _, breaks = stumbling
    breaks["/b"] = 1
    starts = iter([walk.browser])  # the first one, and no other

    @contextmanager
    def starting(*given):
        opening = next(starts, None)
        if opening is None:
            raise ConnectionResetError("none starts")
        with opening(*given) as driver:
            yield driver

    monkeypatch.setattr(walk, "browser", starting)
    asked = json.dumps({"root": "", "variants": []}).encode()
    assert json.loads(audit_pages(json.dumps(["/a", "/b", "/c"]).encode(), asked)) == [
        [],
        None,
        None,
    ]
    with pytest.raises(ConnectionResetError):
        audit_pages(json.dumps(["/b", "/c"]).encode(), asked)


def is_running(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.browser
@pytest.mark.parametrize(
    "number",
    [pytest.param(signal.SIGKILL, marks=pytest.mark.whole), signal.SIGSTOP],
    ids=lambda one: one.name,
)
def test_a_page_whose_browser_is_ended_or_hangs_is_examined_in_the_next_one(
    tmp_path, monkeypatch, number
):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    from plugins.audit import walk

    hurt, drivers = [number], set()

    def hurting(driver, *given):
        drivers.add(driver.service.process.pid)
        if hurt:  # while the page is open
            os.kill(driver.service.process.pid, hurt.pop())
        return examining(driver, *given)

    examining = walk._audit
    monkeypatch.setattr(walk, "_audit", hurting)
    monkeypatch.setattr(walk, "_OPEN", 2)
    monkeypatch.setattr(walk, "_DISPLAY", 1)
    (tmp_path / "page.html").write_text("<title>A</title><h1>A</h1><img src=x.png>", "utf-8")
    found = audit(tmp_path, Work(tmp_path / "work"), variants(("",), (1280,)), lambda *_: None)
    assert not hurt and len(drivers) == 2
    assert eventually(lambda: not any(map(is_running, drivers))), "a browser was left behind"
    assert {"image-alt"} <= {one.rule for one in found.findings}
    assert "page-not-examined" not in {one.rule for one in found.findings}


STRANGE = {
    "asks.html": '<!doctype html><html lang="vi"><title>Hỏi</title><main><h1>Hỏi</h1></main>'
    "<script>alert(1); confirm(2); prompt(3); print()</script></html>",
    "closes.html": '<!doctype html><html lang="vi"><title>Đóng</title><main><h1>Đóng</h1></main>'
    "<script>window.close()</script></html>",
    "fails.html": '<!doctype html><html lang="vi"><title>Hỏng</title><main><h1>Hỏng</h1></main>'
    "<script>throw 1</script>",
    "frames.html": (
        '<html lang="vi"><title>Khung</title><frameset><frame src="fails.html" title="Khung">'
        "</frameset>"
    ),
    "leaves.html": (
        '<!doctype html><html lang="vi"><title>Đi</title>'
        '<script>location = "about:blank"</script></html>'
    ),
    "letters.html": "\udcff<t",
    "nothing.html": "",
    "tên ‘có dấu’ #1%20?.html": (
        '<!doctype html><html lang="vi"><title>Tên</title><main><h1>Tên</h1></main></html>'
    ),
}


@pytest.mark.browser
@pytest.mark.slow
def test_pages_that_ask_close_fail_or_are_no_pages_are_examined_and_one_that_leaves_is_told(
    tmp_path,
):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    for name, text in STRANGE.items():
        (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "pages.json").write_text('{"another": "project"}')
    found = audit(
        tmp_path, Work(tmp_path / "work"), variants(("",), (1280,)), lambda done, of: None
    )
    assert len(found.pages) == len(STRANGE)
    assert [one.page for one in found.findings if one.rule == "page-not-examined"] == [
        "/leaves.html"
    ]
