"""What was published may not vanish from what is to be published."""

import pytest

from tests import commands
from tests.conftest import TODAY

# of itself: an error that ends the publishing before its audit
PAGE = "---\ntitle: Giờ làm việc\nmoved_from: [/vi/trang/gio/]\n---\n\nTừ thứ hai.\n"


@pytest.mark.parametrize(
    ("options", "weight"),
    [((), ""), (("--allow-gone",), "(warning) ")],
    ids=["as usual", "allowed"],
)
def test_an_address_that_leads_nowhere_stops_publishing_unless_it_is_allowed(
    options, weight, tmp_path
):
    folder = tmp_path / "content"
    (folder / "vi" / "trang").mkdir(parents=True)
    (folder / "vi" / "trang" / "gio.md").write_text(PAGE, "utf-8")
    (folder / "addresses.txt").write_text("/vi/trang/gio/ page\n/vi/trang/goi/ page\n")
    places = [f"--{name}={tmp_path / name}" for name in ("content", "output", "cache", "reports")]
    told = commands.run(
        *("plugins.engine", "publish", "--no-speech", f"--today={TODAY}", *places, *options),
        REPORT_LANG="en",
    )
    assert told.returncode == 1 and not (tmp_path / "output").exists()
    line = "addresses.txt:2  {}/vi/trang/goi/ was published; now it has no page and leads nowhere."
    assert line.format(weight) in told.stderr + told.stdout
    assert "moved_from: [/vi/trang/goi/] in the page /vi/trang/gio/" in told.stderr + told.stdout
    assert (folder / "addresses.txt").read_text() == "/vi/trang/gio/ page\n/vi/trang/goi/ page\n"
