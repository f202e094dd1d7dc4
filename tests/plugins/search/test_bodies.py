import json

from plugins.model import Work, WorkFailed
from plugins.search.bodies import read_bodies

asked = []


def count(text, _parameters):
    """A text's words; one text cannot be read."""
    asked.append(text)
    if text == b"broken":
        raise ValueError("no text")
    return json.dumps(dict.fromkeys(text.decode().split(), 1)).encode()


def read(cache, *texts, name="count-1"):
    """The bodies of texts, and which of them were counted for it."""
    asked.clear()
    return dict(read_bodies(texts, name, count, Work(cache), cache)), list(asked)


def test_each_text_is_counted_once_and_its_size_kept(tmp_path):
    bodies, counted = read(tmp_path, b"khai sinh", b"khai")
    assert counted == [b"khai sinh", b"khai"]
    assert [bodies[place].size for place in (0, 1)] == [2, 1]
    again, counted = read(tmp_path, b"khai", b"khai sinh")
    assert counted == []
    assert (again[0].seal, again[0].size, again[1].size) == (bodies[1].seal, 1, 2)


def test_a_known_text_is_counted_when_its_keys_are_asked_for(tmp_path):
    read(tmp_path, b"khai sinh")
    bodies, _ = read(tmp_path, b"khai sinh", b"ket hon")
    assert bodies[0].counts == {"khai": 1, "sinh": 1} and bodies[1].counts == {"ket": 1, "hon": 1}


def test_a_job_of_another_version_counts_all_again(tmp_path):
    read(tmp_path, b"khai")
    assert read(tmp_path, b"khai", name="count-2")[1] == [b"khai"]


def test_a_text_that_cannot_be_counted_is_told_each_time_and_the_others_go_on(tmp_path):
    for _ in range(2):
        bodies, _ = read(tmp_path, b"broken", b"khai")
        assert isinstance(bodies[0], WorkFailed) and bodies[1].size == 1
