"""A page is read once for as long as its file stays as it is."""

import os
import subprocess
import sys

import pytest

from plugins.catalogue import cached_pages
from plugins.catalogue.cached_pages import read_pages
from plugins.catalogue.files import Place
from plugins.run import Work, load_kinds
from tests.conftest import ROOT

KINDS = load_kinds()
NEWS = Place("vi/tin-tuc/a.md", "vi", KINDS["news"])
PAGE = Place("vi/trang/b.md", "vi", KINDS["page"])
SOUND = "---\ntitle: Tin một\ndate: 2026-11-01\n---\n\nChào bà con.[^1]\n\n[^1]: Nguồn.\n".encode()
WRONG = "---\ntitel: Trang\n---\n\nXem [ở đây](/khong/co/).\n".encode()


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Read files in a run of its own; return what was read, and the paths that were read anew."""

    def run(*given):
        anew, original = [], cached_pages.read_page

        def counted(place, raw, back):
            anew.append(place.path)
            return original(place, raw, back)

        monkeypatch.setattr(cached_pages, "read_page", counted)
        work = Work(tmp_path)
        found = list(read_pages(given, KINDS, work))
        work.close()
        monkeypatch.setattr(cached_pages, "read_page", original)
        return found, anew

    return run


FILES = ((NEWS, SOUND, "↩"), (PAGE, WRONG, "↩"))


def test_what_is_cached_is_what_is_read_without_a_cache(read):
    read(*FILES)
    cached, anew = read(*FILES)
    assert anew == []
    assert cached == list(read_pages(FILES, KINDS, None))
    assert cached[0].page.title == "Tin một"
    assert cached[1].problems


def test_the_kind_of_a_cached_page_is_the_portals_own(read):
    read(*FILES)
    (news, _), _ = read(*FILES)
    assert news.place.kind is KINDS["news"]


@pytest.mark.parametrize(
    "changed",
    [
        (NEWS, SOUND.replace(b"2026-11-01", b"2026-11-02"), "↩"),
        (NEWS, SOUND, "Về chỗ đọc"),
        (Place("vi/tin-tuc/c.md", "vi", KINDS["news"]), SOUND, "↩"),
    ],
)
def test_a_page_is_read_again_when_its_bytes_its_place_or_the_words_change(changed, read):
    read(*FILES)
    (news, page), anew = read(changed, FILES[1])
    assert anew == [changed[0].path]
    assert [news, page] == list(read_pages((changed, FILES[1]), KINDS, None))


READ = """
import sys
from pathlib import Path
from plugins.catalogue import cached_pages
from plugins.catalogue.files import Place
from plugins.run import Work, load_kinds

original = cached_pages.read_page
cached_pages.read_page = lambda *given: print("read anew") or original(*given)
kinds, work = load_kinds(), Work(Path(sys.argv[1]))
place = Place("vi/tin-tuc/a.md", "vi", kinds["news"])
text = "---\\ntitle: Tin\\ndate: 2026-11-01\\n---\\n"
print(next(cached_pages.read_pages([(place, text.encode(), "x")], kinds, work)).page.title)
work.close()
"""


def test_a_run_in_another_process_finds_what_the_last_one_read(tmp_path):
    said = [
        subprocess.run(
            [sys.executable, "-c", READ, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split("\n")[:-1]
        for seed in ("1", "2")
    ]
    assert said == [["read anew", "Tin"], ["Tin"]]
