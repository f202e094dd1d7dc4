"""Content that is wrong, each file in one way: `cases/bad/` is the content, `cases/bad.tsv` what
must be said of it.
"""

import os
import re
import shutil
import time
from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.domain import Problem
from plugins.report.format_problem import format_problems
from plugins.run.messages import read_messages

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("vi", "en")
GOOD = "---\ntitle: Trang đúng\n---\n"
# What git or an editor cannot hold: path → bytes.
MADE = {
    "vi/trang/utf-16.md": GOOD.encode("utf-16"),
    "vi/trang/utf-16-khong-dau.md": GOOD.encode("utf-16-le"),
    "vi/trang/luu-bang-notepad.md.txt": GOOD.encode(),
    "vi/trang/windows-1258.md": b"---\ntitle: Th\xf4ng b\xe1o\n---\n",
    "vi/trang/nam-muoi-megabyte.md": GOOD.encode() + b"x" * 50_000_000,
    "vi/trang/ngoac-sau.md": b"---\ntitle: " + b"[" * 20_000 + b"]" * 20_000 + b"\n---\n",
    "vi/trang/ngoac-trong-bai.md": b"---\ntitle: ngoac-trong-bai\n---\n" + b"[" * 20_001 + b"\n",
    "vi/trang/doan-qua-dai.md": b"---\ntitle: doan-qua-dai\n---\n"
    + b"a\n\n"
    + b"mot doan rat dai\n" * 2000,
    "vi/trang/trich-trong-trich.md": b"---\ntitle: trich-trong-trich\n---\n"
    + b"a\n\n"
    + b">" * 600
    + b" Hai.\n",
    "vi/trang/the-trong-the.md": b"---\ntitle: the-trong-the\n---\n"
    + b"a\n\n"
    + b"<div>" * 600
    + b"Hai.\n",
    "vi/trang/bom-yaml.md": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: Bom\n---\n",
}
MADE_PROBLEMS = {
    ("vi/trang/utf-16.md", 1, "encoding-utf-16"),
    ("vi/trang/utf-16-khong-dau.md", 1, "encoding-utf-16"),
    ("vi/trang/luu-bang-notepad.md.txt", 1, "file-name"),
    ("vi/trang/windows-1258.md", 2, "encoding-not-utf-8"),
    ("vi/trang/nam-muoi-megabyte.md", 1, "file-too-big"),
    ("vi/trang/ngoac-sau.md", 2, "header-too-deep"),
    ("vi/trang/bom-yaml.md", 2, "header-alias"),
    ("vi/trang/ngoac-trong-bai.md", 4, "text-too-long"),
    ("vi/trang/doan-qua-dai.md", 6, "text-too-long"),
    ("vi/trang/trich-trong-trich.md", 6, "text-too-deep"),
    ("vi/trang/the-trong-the.md", 6, "text-too-deep"),
    ("vi/trang/thu-muc.md", 0, "folder-named-like-page"),
    ("vi/trang/ra-ngoai.md", 1, "symlink-leaves-content"),
    ("vi/trang/dut.md", 1, "file-unreadable"),
    ("vi/trang/vong", 1, "symlink-to-folder"),
}


def expected() -> set[tuple[str, int, str]]:
    rows = (CASES / "bad.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(path, int(line), code) for path, line, code in (row.split("\t") for row in rows)}


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.code) for problem in problems]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad") / "content"
    shutil.copytree(CASES / "bad", folder)
    for path, raw in MADE.items():
        (folder / path).write_bytes(raw)
    (folder / "vi/trang/thu-muc.md").mkdir()
    outside = folder.parent / "mat-khau.md"
    outside.write_text(GOOD, encoding="utf-8")
    (folder / "vi/trang/ra-ngoai.md").symlink_to(outside)
    (folder / "vi/trang/dut.md").symlink_to(folder / "vi/trang/khong-co.md")
    (folder / "vi/trang/vong").symlink_to(folder / "vi", target_is_directory=True)
    return folder


def test_every_mistake_is_told_at_its_line_in_one_run(content: Path) -> None:
    problems = read_catalogue(content, LANGUAGES).problems
    found = told(
        tuple(one for one in problems if one.code != "text-missing")
    )  # most of these pages have no text
    assert set(found) == expected() | MADE_PROBLEMS
    assert len(found) == len(set(found)), "a mistake is told once"


def test_there_are_more_than_thirty_kinds_of_mistake() -> None:
    assert len({code for _, _, code in expected() | MADE_PROBLEMS}) >= 60


@pytest.mark.skipif(
    os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may read every file"
)
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    page = tmp_path / "vi" / "trang" / "kin.md"
    page.parent.mkdir(parents=True)
    page.write_text(GOOD, encoding="utf-8")
    page.chmod(0)
    assert told(read_catalogue(tmp_path, LANGUAGES).problems) == [
        ("vi/trang/kin.md", 1, "file-unreadable")
    ]


def test_good_neighbours_of_bad_files_are_still_pages(content: Path) -> None:
    urls = {page.url for page in read_catalogue(content, LANGUAGES).pages}
    assert "/vi/co-quan/phuong-mau/" in urls
    assert "/vi/trang/the-dong-than/" in urls, "a page with a mistake in its text stays known"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_mistake_is_told_in_full_in_both_languages(content: Path, lang: str) -> None:
    messages = read_messages(lang)
    for told_one in format_problems(read_catalogue(content, LANGUAGES).problems, messages):
        problem = told_one.problem
        assert problem.code in messages.codes
        assert told_one.message, problem
        assert not re.search(r"\{\w+\}|…”|“”", told_one.message), told_one
        assert "None" not in f"{told_one.message} {told_one.suggestion}", told_one
        assert (
            told_one.label != problem.field.rpartition(".")[2]
            or problem.code == "field-unknown"
            or (not problem.field)
        ), told_one


def test_forty_of_the_mistakes_are_in_headers() -> None:
    """Mistakes of the header's form or of its fields; what is in bodies, names and bytes aside."""
    elsewhere = (
        "file-",
        "encoding-",
        "link-",
        "image-",
        "html-",
        "attribute-",
        "heading-",
        "folder-",
        "symlink-",
        "language-",
        "text-",
        "control-",
        "letter-",
        "direction-",
        "table-",
        "address-",
        "remark-",
        "footnote-",
        "markdown-",
        "id-",
        "bold-",
        "line-",
    )
    headers = [row for row in expected() | MADE_PROBLEMS if not row[2].startswith(elsewhere)]
    assert len(headers) >= 60
    assert len({code for _, _, code in headers}) >= 50


@pytest.mark.parametrize("piece", ["1", "1.", "a", "-", "a.", "(", "xã ", "a@", "\\\\", "&a "])
def test_a_value_of_many_letters_takes_no_longer_than_it_is_long(
    tmp_path: Path, piece: str
) -> None:
    note = piece * (40_000 // len(piece))
    page = tmp_path / "vi" / "thu-tuc" / "a.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        f'---\ntitle: A\ncode: "1.1"\nwhere: "{note}"\n'
        f'channels: [{{type: online, costs: [{{amount: 0, note: "{note}"}}]}}]\n---\n',
        encoding="utf-8",
    )
    started = time.process_time()
    read_catalogue(tmp_path, LANGUAGES)
    assert (
        time.process_time() - started < 3
    )  # of the processor: what grows with the square took ten and more
