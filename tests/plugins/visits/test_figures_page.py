"""The page of figures is content that builds."""

import json
from pathlib import Path

import pytest

from plugins.run.command import Stopped
from plugins.visits.entry import LogEntry
from plugins.visits.figures_page import write_page
from plugins.visits.tally import tally
from tests.commands import run


def counted(*days):
    return tally(
        LogEntry(day, path, 200)
        for day in days or ("2026-11-29", "2026-11-30")
        for path in ("/vi/lien-he/", "/vi/lien-he/", "/en/contact/", "/vi/khac/", "/files/a.pdf")
    )


@pytest.fixture
def content(tmp_path):
    for lang in ("vi", "en"):
        (tmp_path / "content" / lang).mkdir(parents=True)
    output = tmp_path / "output/api"
    output.mkdir(parents=True)
    pages = [{"url": "/vi/lien-he/", "title": "=Liên hệ"}, {"url": "/en/contact/", "title": "Mail"}]
    (output / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    return tmp_path / "content"


def test_the_page_stands_in_each_language_with_its_figures(content):
    written = write_page(counted(), content, content.parent / "output")
    assert written[0] == "en/pages/visits.md" and "vi/trang/luot-xem.md" in written
    figures = (content / "files/luot-xem.csv").read_text(encoding="utf-8")
    assert figures.splitlines() == [
        "Thời gian;Lượt xem trang;Lượt tải tệp",
        "29-11-2026;4;1",
        "30-11-2026;4;1",
    ]
    most = (content / "files/trang-duoc-doc-nhieu.csv").read_text(encoding="utf-8")
    assert most.splitlines() == ["Trang;Lượt xem trang", "'=Liên hệ;4"]
    assert "8 lượt xem trang và 2 lượt" in (content / written[-3]).read_text(encoding="utf-8")


def test_the_page_is_without_faults(content):
    write_page(counted(), content, content.parent / "output")
    done = run("plugins.catalogue", "check", "--content", content)
    said = done.stdout + done.stderr
    assert "luot-xem" not in said and "visits" not in said


def test_a_long_span_is_told_by_month(content):
    days = [f"2026-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 28)]
    write_page(counted(*days), content, content.parent / "output")
    figures = (content / "files/visits.csv").read_text(encoding="utf-8")
    assert figures.splitlines()[1:] == ["01-2026;108;27", "02-2026;108;27", "03-2026;108;27"]


def test_it_is_written_anew_and_never_over_a_page_of_a_persons_own(content):
    write_page(counted(), content, content.parent / "output")
    write_page(counted(), content, content.parent / "output")
    own = content / "vi/trang/luot-xem.md"
    own.write_text(own.read_text(encoding="utf-8").replace("# inv visits", "# của tôi"))
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    with pytest.raises(Stopped):
        write_page(counted("2026-12-01"), content, content.parent / "output")
    assert before == {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_without_a_built_portal_nothing_is_named_most_read(content):
    write_page(counted(), content, Path("nowhere"))
    assert not (content / "files/trang-duoc-doc-nhieu.csv").exists()
