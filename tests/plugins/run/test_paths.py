"""Names that lead out of their folder, and files that are none."""

import os
import socket
import unicodedata

import pytest

from plugins.run import paths

OUTWARD = [
    "/etc/passwd",
    "../a",
    "a/../../b",
    "a/..",
    "..",
    ".",
    "./a",
    "C:a",
    "C:/a",
    "c:\\a",
    "\\\\may\\a",
    "..\\a",
    "a\\..\\b",
    "~/a",
    "~root/a",
    "%2e%2e/a",
    "%2E%2E%2Fa",
    "．．/a",
    "a/．．",
    "…/a",
    "//may/a",
    "／etc/passwd",
]
UNSAFE = [
    "",
    "a//b",
    "a/",
    "CON",
    "con.txt",
    "Nul",
    "COM1.txt",
    "lpt9",
    "LPT¹.pdf",
    "aux .txt",
    "a.",
    "a ",
    " a",
    "ab:c",
    "a*",
    "a?",
    'a"b',
    "a<b",
    "a|b",
    "a\0b",
    "a\nb",
    "a\x1b[2Jb",
    "a\u202egpj.exe",
    "a\u200bb",
    "a\u00a0b",
    "a%2fb",
    "a%00b",
    "a／b",
    "ab：c",
    "a" * 300,
    "/".join(["a" * 90] * 12),
    "a\ud800b",
]
SOUND = [
    "to-khai.docx",
    "Ảnh hội nghị.jpg",
    "To khai 01 (sửa).docx",
    "2026/quy 3/bang.csv",
    "conduct.pdf",
    "com10.txt",
    "a.b.c.pdf",
    "Tờ khai số 1+2 & 3.pdf",
    "50%.pdf",
    "nul-.txt",
]


@pytest.mark.parametrize("name", OUTWARD)
def test_a_name_that_leads_outward_is_refused(tmp_path, name):
    with pytest.raises(paths.Refused) as refused:
        paths.locate(tmp_path, name)
    assert refused.value.code == "path-leaves-folder"


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_some_system_refuses_is_refused_on_all(tmp_path, name):
    with pytest.raises(paths.Refused) as refused:
        paths.write(tmp_path, name, b"x")
    assert refused.value.code == "file-name-unsafe"
    assert not list(tmp_path.iterdir())
    better = refused.value.values["nearest"]
    if better:
        paths.check_name(better)


@pytest.mark.parametrize("name", SOUND)
def test_a_name_as_people_give_it_is_written_and_read(tmp_path, name):
    paths.write(tmp_path, name, b"x")
    assert paths.read(tmp_path, name, 10) == b"x"
    assert list(paths.below(tmp_path)) == [name]


def test_a_name_is_found_however_its_letters_are_composed(tmp_path):
    (tmp_path / unicodedata.normalize("NFD", "Ảnh.jpg")).write_bytes(b"x")
    assert paths.read(tmp_path, "Ảnh.jpg", 10) == b"x"


def linked(tmp_path):
    outside, folder = tmp_path / "ngoai", tmp_path / "trong"
    outside.mkdir()
    folder.mkdir()
    (outside / "mat").write_text("SECRET")
    (folder / "tep").symlink_to(outside / "mat")
    (folder / "thu-muc").symlink_to(outside, target_is_directory=True)
    (folder / "dut").symlink_to(folder / "khong-co")
    (folder / "vong").symlink_to(folder / "vong")
    (folder / "that").write_text("x")
    (folder / "trong").symlink_to(folder / "that")
    return folder


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("tep", "symlink-leaves-content"),
        ("thu-muc", "symlink-leaves-content"),
        ("thu-muc/mat", "symlink-leaves-content"),
        ("dut", "file-unreadable"),
        ("vong", "file-unreadable"),
        ("trong", "symlink-not-followed"),
    ],
)
def test_no_link_is_followed_to_read_or_to_write(tmp_path, name, code):
    folder = linked(tmp_path)
    for attempt in (
        lambda: paths.read(folder, name, 100),
        lambda: paths.write(folder, name, b"PWNED"),
        lambda: paths.copy(folder, name, tmp_path / "ban-sao", 100),
    ):
        with pytest.raises(paths.Refused) as refused:
            attempt()
        assert refused.value.code == code
    assert (tmp_path / "ngoai" / "mat").read_text() == "SECRET"


def test_a_linked_folder_is_not_walked(tmp_path):
    assert "thu-muc/mat" not in list(paths.below(linked(tmp_path)))


def test_a_file_with_another_name_elsewhere_is_refused(tmp_path):
    (tmp_path / "mat").write_text("SECRET")
    (tmp_path / "trong").mkdir()
    os.link(tmp_path / "mat", tmp_path / "trong" / "tep")
    with pytest.raises(paths.Refused) as refused:
        paths.read(tmp_path / "trong", "tep", 100)
    assert refused.value.code == "file-of-two-names"


def test_a_pipe_a_socket_and_a_folder_are_no_files_and_hang_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("ong")
    (tmp_path / "thu-muc").mkdir()
    with socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind("o-cam")
        for name in ("ong", "thu-muc", "o-cam"):
            with pytest.raises(paths.Refused) as refused:
                paths.read(tmp_path, name, 100)
            assert refused.value.code == "file-not-plain"


def test_a_file_over_the_bound_is_not_opened(tmp_path):
    (tmp_path / "lon").write_bytes(b"x" * 101)
    with pytest.raises(paths.Refused) as refused:
        paths.read(tmp_path, "lon", 100)
    assert refused.value.values == {"size": 101, "largest": 100}


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    paths.write(tmp_path, "a/b.txt", b"cu")
    paths.write(tmp_path, "a/b.txt", b"moi")
    assert [file.name for file in (tmp_path / "a").iterdir()] == ["b.txt"]
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"moi"


@pytest.fixture
def outputs(tmp_path):
    """The last output with a page, and a folder for the new one."""
    last, new = tmp_path / "last", tmp_path / "new"
    new.mkdir()
    paths.write(last, "vi/a.html", b"cu")
    return last, new


def test_a_file_that_is_as_in_the_last_output_is_the_same_file(outputs):
    last, new = outputs
    paths.write(new, "vi/a.html", b"cu", last)
    assert os.path.samefile(last / "vi/a.html", new / "vi/a.html")
    assert paths.read(new, "vi/a.html", 10, own=True) == b"cu"


def test_the_last_output_stays_as_it_is_whatever_is_written_to_the_new_one(outputs):
    last, new = outputs
    for content in (b"moi", b"cu", b"m2"):
        paths.write(new, "vi/a.html", content, last)
        assert (new / "vi/a.html").read_bytes() == content
        assert (last / "vi/a.html").read_bytes() == b"cu"


def test_a_file_that_fewer_may_read_than_a_new_one_is_written_anew(outputs):
    last, new = outputs
    (last / "vi/a.html").chmod(0o600)
    paths.write(new, "vi/a.html", b"cu", last)
    assert (new / "vi/a.html").stat().st_mode & 0o777 == new.stat().st_mode & 0o666


def test_no_file_gets_a_second_name_by_way_of_a_link(outputs, tmp_path):
    last, new = outputs
    (tmp_path / "mat").write_bytes(b"cu")
    (last / "vi/a.html").unlink()
    (last / "vi/a.html").symlink_to(tmp_path / "mat")
    paths.write(new, "vi/a.html", b"cu", last)
    assert not os.path.samefile(tmp_path / "mat", new / "vi/a.html")
