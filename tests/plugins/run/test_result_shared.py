"""What one machine has made, others take from a folder or a bucket; a bad one costs time only."""

import pytest

from plugins.run import Work
from tests.buckets import bucket

TEXTS = [f"Giấy khai sinh số {number}.".encode() for number in range(12)]


@pytest.fixture(scope="module", params=["folder", "file", "s3"])
def place(request, tmp_path_factory):
    """Where results are shared: a folder, the same as a URL, a bucket of a real server."""
    if request.param == "folder":
        yield str(tmp_path_factory.mktemp("shared"))
    elif request.param == "file":
        pytest.importorskip("fsspec", reason="the extra `cluster` is not installed here")
        yield tmp_path_factory.mktemp("shared").as_uri()
    else:
        with bucket():
            yield "s3://results/portal"


def upper(given, parameters):
    """A job that leaves a mark for each of its inputs."""
    with open(parameters.decode(), "ab") as marks:
        marks.write(b"+")
    return given.upper()


def run(folder, place, name="words-1"):
    """What a machine with a folder of its own gets, how many it has made itself, and what it
    said.
    """
    folder.mkdir()
    work, said = Work(folder / "work", 1, place), []
    work.warn = lambda problem: said.append(problem.code)
    marks = folder / "marks"
    marks.touch()
    keep = {"lasting": True}
    made = dict(work.map(name, lambda given, _: upper(given, str(marks).encode()), TEXTS, **keep))
    work.close()
    assert made == {place: text.upper() for place, text in enumerate(TEXTS)}
    return marks.stat().st_size, said


def test_a_second_machine_takes_all_that_the_first_has_made(place, tmp_path):
    assert run(tmp_path / "first", place) == (len(TEXTS), [])
    assert run(tmp_path / "second", place) == (0, [])
    (tmp_path / "third").mkdir()
    third = Work(tmp_path / "third" / "work", 1, place)
    key = third.key("words-1", TEXTS[0], lasting=True)
    assert (third.get(key), third.has(key)) == (TEXTS[0].upper(), True)
    assert third.get(third.key("words-1", b"another", lasting=True)) is None


def test_a_damaged_or_foreign_result_is_made_anew_and_mended_for_the_next(place, tmp_path):
    job = "damaged-1"
    assert run(tmp_path / "first", place, job) == (len(TEXTS), [])
    damage(place, job)
    assert run(tmp_path / "second", place, job) == (2, [])
    assert run(tmp_path / "third", place, job) == (0, [])


def damage(place, job):
    """Empty one result, and put another in the place of a second."""
    fsspec = pytest.importorskip("fsspec", reason="the extra `cluster` is not installed here")
    system, root = fsspec.core.url_to_fs(place)
    if hasattr(system, "invalidate_cache"):
        system.invalidate_cache()
    found = sorted(system.find(f"{root}/{job}"))
    system.pipe_file(found[0], b"")
    system.pipe_file(found[1], system.cat_file(found[2]))


def test_what_is_not_lasting_stays_here(tmp_path):
    work = Work(tmp_path / "work", 1, str(tmp_path / "shared"))
    work.put(work.key("small", b"a"), b"A")
    work.close()
    assert not (tmp_path / "shared").exists()


@pytest.mark.parametrize(
    ("shared", "code"),
    [
        ("unknown://bucket", "shared-cache-unread"),
        ("s3://no-such-bucket/portal", "shared-cache-unwritten"),
        ("gs://bucket/portal", "shared-cache-extra-missing"),
    ],
)
def test_a_place_that_cannot_be_used_is_said_once_and_the_work_done(shared, code, tmp_path):
    with bucket():
        assert run(tmp_path / "here", shared) == (len(TEXTS), [code])


def test_a_file_in_the_place_of_the_folder_is_said_and_the_work_done(tmp_path):
    (tmp_path / "shared").write_text("", "utf-8")
    shared = str(tmp_path / "shared")
    assert run(tmp_path / "here", shared) == (len(TEXTS), ["shared-cache-unwritten"])
