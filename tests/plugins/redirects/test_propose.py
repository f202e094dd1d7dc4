"""Every address of a history of forty commits answers, or is declared gone."""

import json
import random
import subprocess

import pytest

from plugins.domain import ADDRESSES_FILE as FILE
from plugins.redirects.propose import Rename, propose
from tests import commands
from tests.conftest import build

PAGE = "---\ntitle: Trang số {n}\n{more}---\n\nNội dung của trang số {n}: {words}.\n"


def git(folder, *words):
    who = ["-c", "user.name=Biên tập", "-c", "user.email=bt@xa.example"]
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True)


class History:
    """A repository of pages that are written, renamed, merged into one another and removed."""

    def __init__(self, folder, seed=19):
        self.content, self.chance = folder / "content", random.Random(seed)
        self.folder = self.content / "vi" / "trang"
        self.folder.mkdir(parents=True)
        self.ever, self.gone, self.number = set(), set(), 0
        git(folder, "init", "-q")
        for _ in range(6):
            self.write()
        self.commit()

    def write(self):
        self.number += 1
        words = " ".join(f"từ{self.chance.randrange(10**6)}" for _ in range(40))
        file = self.folder / f"trang-{self.number}.md"
        file.write_text(PAGE.format(n=self.number, more="", words=words), "utf-8")

    def pick(self):
        return self.chance.choice(sorted(self.folder.glob("*.md")))

    def rename(self):
        self.number += 1
        self.pick().rename(self.folder / f"ten-{self.number}.md")

    def merge(self):
        """One page goes into another, whose header says so."""
        old, new = self.pick(), self.pick()
        if old == new or "moved_from" in new.read_text("utf-8"):
            return self.write()
        text = new.read_text("utf-8")
        new.write_text(text.replace("---\n\n", f"moved_from: [{url(old)}]\n---\n\n"), "utf-8")
        # where the old one had taken in another before, that is said on with it
        for line in old.read_text("utf-8").splitlines():
            if line.startswith("moved_from"):
                earlier = line.partition("[")[2].rstrip("]")
                new.write_text(
                    new.read_text("utf-8").replace("moved_from: [", f"moved_from: [{earlier}, "),
                    "utf-8",
                )
        old.unlink()
        return None

    def remove(self):
        old = self.pick()
        if "moved_from" in old.read_text("utf-8"):
            return self.write()
        self.gone.add(url(old))
        old.unlink()
        return None

    def commit(self):
        """Publish what there is: its addresses are put to the list."""
        self.ever |= {url(one) for one in self.folder.glob("*.md")}
        git(self.content.parent, "add", "-A")
        git(self.content.parent, "commit", "-qm", "Đăng")


def url(file):
    return f"/vi/trang/{file.stem}/"


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    history = History(tmp_path_factory.mktemp("history"))
    for number in range(39):
        step = (history.write, history.rename, history.merge, history.rename, history.remove)
        step[number % 5]()
        history.write()
        history.commit()
    lines = "".join(f"{one} page\n" for one in sorted(history.ever))
    (history.content / FILE).write_text(lines, "utf-8")
    return history


def test_a_page_that_was_renamed_twice_is_proposed_with_its_name_of_today(tmp_path):
    folder = tmp_path / "content" / "vi" / "trang"
    folder.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    (folder / "a.md").write_text(PAGE.format(n=1, more="", words="một hai ba bốn năm"), "utf-8")
    for old, new in (("a", "b"), ("b", "c")):
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", "Đăng")
        (folder / f"{old}.md").rename(folder / f"{new}.md")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Đăng")
    found = list(propose(tmp_path / "content", ("vi",), set()))
    assert found == [
        Rename("/vi/trang/a/", "/vi/trang/c/"),
        Rename("/vi/trang/b/", "/vi/trang/c/"),
    ]
    assert list(propose(tmp_path / "content", ("vi",), {"/vi/trang/a/"})) == found[1:]


def test_no_repository_proposes_nothing(tmp_path):
    (tmp_path / "vi").mkdir()
    assert list(propose(tmp_path, ("vi",), set())) == []


def test_every_address_of_forty_commits_answers_or_is_declared_gone(history, tmp_path):
    done = commands.run(
        *("plugins.redirects", "moved", "--write", "--content", str(history.content)),
        REPORT_LANG="en",
    )
    assert done.returncode == 0, done.stderr
    # what the history cannot know is asked for: why pages were given up
    asked = {
        line.split("address: ")[1].split(",")[0] for line in done.stdout.splitlines() if "…" in line
    }
    lost = history.gone - {url(one) for one in history.folder.glob("*.md")}
    assert lost <= asked and len(asked) >= 7
    with (history.content / "moved.yml").open("a", encoding="utf-8") as file:
        file.write("gone:\n")
        file.writelines(
            f"  - {{address: {one}, reasons: {{vi: Đã bỏ.}}}}\n" for one in sorted(asked)
        )
    (history.content / "portal.yml").write_text("phone: 1800 9999\n", "utf-8")
    portal = build(history.content, tmp_path, "--no-speech", REPORT_LANG="en")
    assert portal.status == 0 and "leads nowhere" not in portal.log, portal.log
    now = {page["url"] for page in portal.pages}
    said = json.loads((portal.output / "api" / "moved.json").read_text("utf-8"))
    assert len(history.ever) > 60 and len(said["moved"]) >= 20 and len(said["gone"]) >= 7
    for address in history.ever:
        assert portal.file(address).is_file(), address
        assert address in now or said["moved"].get(address) in now or address in said["gone"], (
            address
        )
    again = commands.run(
        "plugins.redirects", "moved", "--content", str(history.content), REPORT_LANG="en"
    )
    assert again.stdout == "No page has lost its address.\n"
