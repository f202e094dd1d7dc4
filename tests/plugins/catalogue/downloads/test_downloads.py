"""Only files of a listed kind, known by what is in them, are published."""

import os
import unicodedata

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.downloads.inventory import inventory
from plugins.catalogue.downloads.kinds import ATTACHMENTS
from plugins.report.format_problem import format_problems
from plugins.run.messages import read_messages

from .file_makers import picture
from .sample_files import SOUND, WRONG

LANGUAGES = ("vi", "en")


def content(tmp_path, files):
    folder = tmp_path / "content" / "files"
    folder.mkdir(parents=True)
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    return tmp_path / "content"


def test_every_listed_kind_goes_out(tmp_path):
    found, problems = inventory(content(tmp_path, SOUND))
    assert problems == []
    assert [one.name for one in found] == sorted(SOUND)


@pytest.mark.parametrize("name", WRONG, ids=[name[:20] for name in WRONG])
def test_a_file_that_is_not_what_it_should_be_is_told_and_left_out(tmp_path, name):
    raw, code = WRONG[name]
    found, [problem] = inventory(content(tmp_path, {name: raw}))
    assert (problem.code, found) == (code, ())
    for lang in LANGUAGES:
        [told] = format_problems([problem], read_messages(lang))
        assert told.message
        assert told.message.isprintable()


def test_an_attachment_over_10_megabytes_is_refused_in_words_and_a_film_is_not(tmp_path):
    text, most = b"a;b\n" * 2_500_000, 10_000_000
    made = content(tmp_path, {"vua.csv": text, "qua.csv": text + b"c;d\n"})
    found, [problem] = inventory(made)
    assert (problem.code, problem.severity.name) == ("attachment-large", "ERROR")
    assert ([one.name for one in found], len(text)) == (["vua.csv"], most)
    assert "mp4" not in ATTACHMENTS
    [told] = format_problems([problem], read_messages("vi"))
    assert "qua.csv" in told.message


def test_what_systems_leave_behind_is_passed_over(tmp_path):
    names = [
        ".DS_Store",
        "._a.pdf",
        "Thumbs.db",
        ".gitkeep",
        "~$to-khai.docx",
        ".~lock.a.odt#",
        "desktop.ini",
        "a.docx~",
    ]
    assert inventory(content(tmp_path, dict.fromkeys(names, b"x"))) == ((), [])


def test_links_pipes_and_second_names_are_told(tmp_path):
    made = content(tmp_path, {})
    (tmp_path / "mat.txt").write_text("SECRET")
    (made / "files" / "leak.txt").symlink_to(tmp_path / "mat.txt")
    (made / "files" / "thu-muc").symlink_to(tmp_path, target_is_directory=True)
    (made / "files" / "vong").symlink_to(made / "files", target_is_directory=True)
    os.link(tmp_path / "mat.txt", made / "files" / "hai.txt")
    os.mkfifo(made / "files" / "ong.txt")
    found, problems = inventory(made)
    assert found == ()
    assert {(one.path, one.code) for one in problems} == {
        ("files/leak.txt", "symlink-leaves-content"),
        ("files/thu-muc", "symlink-leaves-content"),
        ("files/vong", "symlink-to-folder"),
        ("files/hai.txt", "file-of-two-names"),
        ("files/ong.txt", "file-not-plain"),
    }


def test_a_linked_folder_of_files_is_told(tmp_path):
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "mat.txt").write_text("SECRET")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "files").symlink_to(tmp_path / "ngoai", target_is_directory=True)
    found, [problem] = inventory(tmp_path / "content")
    assert (found, problem.code) == ((), "symlink-leaves-content")


def test_names_that_differ_in_capitals_or_composition_alone_are_one(tmp_path):
    nfd = unicodedata.normalize("NFD", "Ảnh.png")
    found, problems = inventory(
        content(tmp_path, {"a.txt": b"a", "A.TXT": b"a", "Ảnh.png": picture(), nfd: picture()})
    )
    assert len(found) == 2
    assert [one.code for one in problems] == ["file-name-twice", "file-name-twice"]


def page(tmp_path, header, body="x"):
    made = content(tmp_path, {"a.pdf": SOUND["a.pdf"], "l.csv": SOUND["l.csv"]})
    (made / "vi" / "trang").mkdir(parents=True)
    (made / "vi" / "trang" / "a.md").write_text(
        f"---\ntitle: Trang\n{header}\n---\n\n{body}\n", "utf-8"
    )
    return [
        (one.code, one.line)
        for one in read_catalogue(made, LANGUAGES).problems
        if one.path == "vi/trang/a.md"
    ]


@pytest.mark.parametrize(
    "header",
    [
        "audio: {}",
        "sign_language: {{file: '{}', transcript: Chào}}",
        "indicators: [{{title: A, file: '{}', finding: B}}]",
    ],
)
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("/etc/passwd", "path-leaves-folder"),
        ("../portal.yml", "path-leaves-folder"),
        ("a/../../portal.yml", "path-leaves-folder"),
        ("C:\\\\a.mp3", "path-leaves-folder"),
        ("//may/a", "path-leaves-folder"),
        ("nul", "file-name-unsafe"),
        ("khong-co.mp3", "file-missing"),
        ("/files/khong-co.mp3", "file-missing"),
        ("a" * 5_000, "file-name-unsafe"),
    ],
)
def test_a_header_names_files_below_files_only(tmp_path, header, name, code):
    assert (code, 3) in page(tmp_path, header.format(name))


def test_a_header_may_name_a_file_as_pages_link_it(tmp_path):
    assert page(tmp_path, "indicators: [{title: A, file: /files/l.csv, finding: B}]") == []


def test_a_refused_file_is_not_missing_as_well(tmp_path):
    made = content(tmp_path, {"a.png": b""})
    (made / "vi" / "trang").mkdir(parents=True)
    (made / "vi" / "trang" / "a.md").write_text(
        "---\ntitle: Trang\n---\n\n![Cửa](/files/a.png)\n", "utf-8"
    )
    assert [one.code for one in read_catalogue(made, LANGUAGES).problems] == ["file-of-no-bytes"]
