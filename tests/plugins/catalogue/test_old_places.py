"""Old addresses are judged before any page is built, as far as content alone can tell."""

import json
from pathlib import Path

from tests import commands

from .portal import PAGES, write

MOVED = """\
moved:
  - {address: /vi/tin-tuc/xua/, to: /vi/trang/khong-co/}
  - {address: /vi/trang/mot/, to: /vi/trang/hai/}
  - {address: /vi/trang/hai/, to: /vi/trang/mot/}
  - {address: /cu/bieu-mau.pdf, to: /files/bieu-mau.pdf}
  - {address: /vi/cu/, to: /vi/tin-tuc/}
  - {address: /vi/moi/, to: /vi/trang/gio/}
"""
PAGE = "title: Giờ làm việc\nmoved_from: [/vi/trang/gio/]"


def checked(folder: Path) -> list[tuple[str, str, int]]:
    done = commands.run(
        *("plugins.catalogue", "check", "--format", "json", "--content", folder),
        *("--keep", folder.parent / "kept.json"),
    )
    return [(row["code"], row["path"], row["line"]) for row in json.loads(done.stdout)]


def test_check_tells_of_old_addresses_that_lead_nowhere_or_in_circles(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    write(folder, PAGES | {"vi/trang/gio.md": PAGE})
    (folder / "moved.yml").write_text(MOVED, "utf-8")
    assert checked(folder) == [
        ("moved-to-nothing", "moved.yml", 2),
        ("moved-loop", "moved.yml", 4),
        ("moved-still-there", "vi/trang/gio.md", 3),
    ]
