"""The page that somebody looks at is shown as it will be, before it is built."""

from datetime import date

import pytest

from plugins.engine.ahead import pages_ahead
from plugins.engine.resident import build
from plugins.engine.run import Request
from tests.conftest import TODAY

OPEN, LIST, HOME = "vi/tin-tuc/mo-cua/index.html", "vi/tin-tuc/index.html", "index.html"
OTHER = "vi/trang/lien-he/index.html"
FILES = {
    "portal.yml": "names: {vi: Xã Thử}\nurl: https://xa.example\n",
    "vi/tin-tuc/mo-cua.md": "---\ntitle: Giờ mở cửa\ndate: 2026-01-01\n---\n\nTừ tám giờ.\n",
    "vi/tin-tuc/nghi.md": "---\ntitle: Ngày nghỉ\ndate: 2026-01-02\n---\n\nChủ nhật.\n",
    "vi/trang/lien-he.md": "---\ntitle: Liên hệ\nrole: contact\n---\n\nTại trụ sở.\n",
}


class Portal:
    """A portal that was built, and is built again when it is asked for."""

    def __init__(self, folder):
        self.folder, self.content = folder, folder / "content"
        for name, text in FILES.items():
            self.write(name, text)
        self.request = Request(
            content=self.content,
            output=folder / "output",
            cache=folder / "cache",
            reports=folder / "reports",
            speech=False,
            drafts=True,
            quiet=True,
            jobs=1,
            today=date.fromisoformat(TODAY),
        )
        self.built = build(self.request)
        assert self.built.status == 0, self.built.said

    def write(self, name, text):
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def ahead(self, name, text, *looked_at):
        """What is ahead once a file is saved; then the file is as it was."""
        path = self.write(name, text)
        return self.built.context.run(pages_ahead, self.built.portal, {path}, looked_at)

    def built_again(self, name):
        again = build(self.request)
        assert again.status == 0, again.said
        return (self.folder / "output" / name).read_bytes()

    def reset(self):
        for name, text in FILES.items():
            self.write(name, text)


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    return Portal(tmp_path_factory.mktemp("ahead"))


@pytest.fixture(autouse=True)
def as_built(portal):
    yield
    portal.reset()


def changed(old, new, name="vi/tin-tuc/mo-cua.md"):
    return FILES[name].replace(old, new)


def test_the_page_that_is_looked_at_is_the_one_that_will_be_built(portal):
    ahead = portal.ahead("vi/tin-tuc/mo-cua.md", changed("tám", "bảy"), OPEN)
    assert "Từ bảy giờ." in ahead[OPEN].decode()
    assert ahead[OPEN] == portal.built_again(OPEN)


def test_a_list_and_the_home_page_have_the_new_title_at_once(portal):
    text = changed("Giờ mở cửa", "Giờ làm việc")
    ahead = portal.ahead("vi/tin-tuc/mo-cua.md", text, LIST, HOME)
    assert "Giờ làm việc" in ahead[LIST].decode()
    assert ahead[LIST] == portal.built_again(LIST)
    assert ahead[HOME] == (portal.folder / "output" / HOME).read_bytes()


def test_a_page_that_the_saved_one_does_not_touch_stays(portal):
    text = changed("tám", "bảy")
    assert portal.ahead("vi/tin-tuc/mo-cua.md", text, OTHER) == {OTHER: None}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("vi/tin-tuc/mo-cua.md", changed("title: Giờ mở cửa", "title:")),
        ("vi/tin-tuc/mo-cua.md", changed("title: Giờ mở cửa", "title: [")),
    ],
)
def test_a_page_in_which_something_is_wrong_stays_as_it_was(portal, name, text):
    assert portal.ahead(name, text, OPEN) == {}


def test_a_page_that_is_new_and_a_name_that_is_none_are_left_to_the_build(portal):
    path = "vi/tin-tuc/moi.md"
    looked_at = ("vi/tin-tuc/moi/index.html", "assets/style.css")
    assert portal.ahead(path, FILES["vi/tin-tuc/nghi.md"], *looked_at) == {}
    (portal.content / path).unlink()


def test_a_draft_is_ahead_with_its_mark(portal):
    draft = changed("date:", "status: draft\ndate:")
    portal.write("vi/tin-tuc/mo-cua.md", draft)
    drafted = Drafted(portal)
    ahead = drafted.ahead("vi/tin-tuc/mo-cua.md", draft.replace("tám", "bảy"), OPEN)
    assert "<h1>[Bản nháp] Giờ mở cửa</h1>" in ahead[OPEN].decode()
    assert ahead[OPEN] == portal.built_again(OPEN)


class Drafted(Portal):
    """The same portal, built once more."""

    def __init__(self, portal):
        self.folder, self.content, self.request = portal.folder, portal.content, portal.request
        self.built = build(self.request)
