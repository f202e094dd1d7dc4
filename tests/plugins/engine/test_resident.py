"""A process that stays builds one save after another, and is none the larger for it."""

import threading
from pathlib import Path

from plugins.engine.resident import Resident, build
from plugins.engine.run import Request
from tests.conftest import STUCK


def memory():
    """What this process has in memory, in kB."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


def request(folder, **more):
    content = folder / "content" / "vi" / "trang"
    content.mkdir(parents=True, exist_ok=True)
    (folder / "content" / "portal.yml").write_text("names: {vi: Xã Thử}\n", "utf-8")
    for number in range(5):
        (content / f"trang-{number}.md").write_text(f"---\ntitle: Trang {number}\n---\n\nMột.\n")
    return Request(
        content=folder / "content",
        output=folder / "output",
        cache=folder / "cache",
        reports=folder / "reports",
        speech=False,
        drafts=True,
        quiet=True,
        jobs=1,
        **more,
    )


class Builds:
    """A resident whose builds wait until they may begin."""

    def __init__(self, asked):
        self.begun, self.may, self.built = threading.Semaphore(0), threading.Semaphore(0), []
        self.done = threading.Semaphore(0)
        self.resident = Resident(asked, self._begin, self._end)

    def _begin(self):
        self.begun.release()
        assert self.may.acquire(timeout=STUCK)

    def _end(self, built):
        self.built.append(built)
        self.done.release()


def test_what_is_saved_while_it_builds_is_built_together_afterwards(tmp_path):
    asked = request(tmp_path)
    page = asked.content / "vi/trang/trang-0.md"
    builds = Builds(asked)
    builds.resident.save({page})
    assert builds.begun.acquire(timeout=STUCK) and builds.resident.busy
    for hour in ("bảy", "tám", "chín"):
        page.write_text(f"---\ntitle: Trang\n---\n\nMở cửa từ {hour} giờ.\n", "utf-8")
        builds.resident.save({page})
    builds.may.release(2)
    assert builds.done.acquire(timeout=STUCK) and builds.done.acquire(timeout=STUCK)
    assert [one.status for one in builds.built] == [0, 0]
    assert "chín giờ" in (tmp_path / "output/vi/trang/trang-0/index.html").read_text("utf-8")
    assert builds.resident.unbuilt() == set()
    assert not builds.resident._wanted.is_set()  # no third build


def test_a_build_that_fails_leaves_the_last_good_portal_and_what_it_lacks(tmp_path):
    asked = request(tmp_path)
    page = asked.content / "vi/trang/trang-0.md"
    good = page.read_text()
    builds = Builds(asked)
    builds.may.release(9)
    builds.resident.build()
    last = builds.resident.last
    for text, status in (("---\ntitle: \n---\n", 1), (good, 0)):
        page.write_text(text)
        builds.resident.save({page})
        while len(builds.built) < 2 + (status == 0):
            assert builds.done.acquire(timeout=STUCK)
        assert builds.built[-1].status == status
        assert (builds.resident.last is last) is (status == 1)
        assert builds.resident.unbuilt() == ({page} if status else set())


def test_memory_stays_the_same_over_many_builds(tmp_path):
    asked = request(tmp_path)
    page = asked.content / "vi/trang/trang-0.md"
    sizes = []
    for number in range(9):
        page.write_text(f"---\ntitle: Trang\n---\n\nLần {number}.\n", "utf-8")
        built = build(asked)
        built.clear()
        assert built.status == 0
        assert not list(tmp_path.glob(".*.new-*"))
        sizes.append(memory())
    assert sizes[-1] - sizes[3] < 8_000, sizes
