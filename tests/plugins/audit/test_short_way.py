"""What axe need not be asked again, and that both ways find the same."""

import pytest

from plugins.audit import short_way
from plugins.audit.browser import AXE, PageAxe, browser, missing, resize
from plugins.audit.server import served
from plugins.audit.short_way import ShortWay
from plugins.audit.variants import variants

FIRST, DARK = variants(("light", "dark"), (1280,))
FAINT = {"rule": "color-contrast", "outcome": "fail", "selector": "p"}


class Page:
    """axe on a page with these colourings, of which some are faint; notes what it was asked."""

    def __init__(self, colourings, faint=(), unsure=()):
        self.colourings, self.faint, self.unsure = colourings, faint, unsure
        self.asked = []
        self.selenium = self

    def execute_script(self, _):
        return self.colourings

    def run(self, context, options):
        self.asked.append([one[0] for one in context["include"]] if context else "all")
        if options["runOnly"]["type"] == "tag":
            return {"found": [*self.unsure]}
        return {"found": [FAINT for _ in self.faint]}


def answers(way, page, *shown):
    way._axe = page
    way.begin()
    return [way.answers(one) for one in shown]


@pytest.fixture(autouse=True)
def untried(monkeypatch):
    monkeypatch.setattr(short_way.random, "randrange", lambda _: 1)


def test_a_colouring_that_was_sound_on_one_page_is_not_asked_again_on_the_next():
    way, one, two = ShortWay(None, full=False), Page({"a": "#a"}), Page({"a": "#b", "c": "#c"})
    answers(way, one, FIRST, DARK)
    answers(way, two, FIRST, DARK)
    assert one.asked == ["all", ["#a"]]
    assert two.asked == ["all", ["#c"]]
    assert not way.differs


def test_a_faint_colouring_lets_the_whole_page_be_judged_and_is_never_taken_as_sound():
    way = ShortWay(None, full=False)
    for _ in range(2):
        page = Page({"a": "#a"}, faint=["#a", "#b"])
        assert answers(way, page, FIRST, DARK) == [[], [FAINT, FAINT]]
        assert page.asked == ["all", ["#a"], "all"]


def test_where_axe_is_not_sure_of_the_first_palette_each_other_one_is_judged():
    page = Page({"a": "#a"}, unsure=[{**FAINT, "outcome": "review"}])
    answers(ShortWay(None, full=False), page, FIRST, DARK)
    assert page.asked == ["all", "all"]


@pytest.mark.parametrize("colourings", [None, {"a": "#a"}])
def test_the_long_way_asks_axe_in_each_display(colourings):
    way, page = ShortWay(None, full=colourings is not None), Page(colourings)
    answers(way, page, FIRST, DARK, DARK)
    assert page.asked == ["all", "all", "all"]


def test_of_some_pages_both_ways_are_gone_and_a_difference_is_told(monkeypatch):
    way = ShortWay(None, full=False)
    answers(way, Page({"a": "#a"}), FIRST, DARK)
    monkeypatch.setattr(short_way.random, "randrange", lambda _: 0)
    found = answers(way, Page({"a": "#a"}, faint=["#a"]), FIRST, DARK)
    assert found[1] == [FAINT] and way.differs


COLOURED = """<!doctype html><html lang="vi"><title>Màu</title><style>
p, a { color: #111 } .faint { color: #999 } .lifted { position: absolute; top: 0 }
</style><main><h1>Màu</h1><p id="one">Một</p><p id="same">Hai</p><p id="faint" class="faint">Ba</p>
<p id="on" style="background: #eee">Bốn</p><p id="lifted" class="lifted">Năm</p>
<p id="linked">Sáu <a href="#one">bảy</a></p><p hidden>Tám</p></main></html>"""


@pytest.mark.browser
def test_texts_that_look_alike_are_one_colouring_and_others_are_their_own(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    (tmp_path / "a.html").write_text(COLOURED, "utf-8")
    (tmp_path / "b.html").write_text(COLOURED + '<iframe src="a.html"></iframe>', "utf-8")
    shadow = '<div><template shadowrootmode="open"><p>Chín</p></template></div>'
    (tmp_path / "c.html").write_text(COLOURED + shadow, "utf-8")
    with served(tmp_path) as root, browser() as driver:
        PageAxe(driver, str(AXE)).inject()
        resize(driver, 1280)
        driver.get(f"{root}/a.html")
        found = {*driver.execute_script("return audit.colourings();").values()}
        assert found == {
            "body > main > h1", "#one", "#faint", "#on", "#lifted", "#linked > a",
        }  # fmt: skip
        driver.get(f"{root}/c.html")
        assert driver.execute_script("return audit.colourings();") is None
        driver.get(f"{root}/b.html")
        assert driver.execute_script("return audit.colourings();") is None
