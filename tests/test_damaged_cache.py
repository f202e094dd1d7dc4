"""Whatever happens to the cache, a build is as one without it."""

import random
import shutil

import pytest
from PIL import Image

from tests.conftest import SITE, build

PAGE = "---\ntitle: Trang {}\n---\n\nXin chào bà con. {}\n\n![Một cửa](/files/mot-cua.png)\n"
DAMAGE = {
    "emptied": lambda raw, other, place: b"",
    "halved": lambda raw, other, place: raw[: len(raw) // 2],
    "a bit flipped": lambda raw, other, place: (
        raw[:place] + bytes([raw[place] ^ 8]) + raw[place + 1 :]
    ),
    "another's": lambda raw, other, place: other,
}


def little(folder):
    """A few pages with a picture."""
    (folder / "vi" / "trang").mkdir(parents=True)
    (folder / "files").mkdir()
    Image.new("RGB", (1800, 20), "#123456").save(folder / "files" / "mot-cua.png")
    (folder / "portal.yml").write_text("names: {vi: Xã Bình Minh}\n", "utf-8")
    for number in range(4):
        write(folder, number, "Một cửa mở buổi sáng.")
    return folder


def write(content, number, text):
    """Write one page."""
    (content / "vi" / "trang" / f"trang-{number}.md").write_text(PAGE.format(number, text), "utf-8")


def files(folder):
    """The files that hold something, in order of their kinds."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    return sorted(found, key=lambda path: (path.suffix, path))


def contents(folder):
    """What a folder holds, in bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files(folder)}


def of_own_cache(content, folder, *options):
    """Build with a cache that no other build has, and read what came out."""
    (folder / "cache").mkdir(parents=True, exist_ok=True)
    built = build(content, folder, *options)
    assert built.status == 0, built.log
    assert not (built.reports / "crash.txt").exists()
    return contents(built.output)


def prepared(content, folder, options):
    """Build, and build what it becomes by an edit from nothing; what came out."""
    of_own_cache(content, folder / "kept", *options)
    write(content, 0, "Một cửa mở cả ngày.")
    return of_own_cache(content, folder / "clean", *options)


def tried(content, folder, options, damages, clean):
    """Damage files of the cache in turn, and build each time after the edit."""
    others = files(folder / "clean" / "cache")
    names = [path.relative_to(folder / "kept") for path in files(folder / "kept" / "cache")]
    for chosen, damage in damages(names):
        shutil.rmtree(folder / "tried", ignore_errors=True)
        shutil.copytree(folder / "kept" / "cache", folder / "tried" / "cache", symlinks=True)
        for name in chosen:
            file, like = (
                folder / "tried" / name,
                [one for one in others if one.suffix == name.suffix],
            )
            raw, other = file.read_bytes(), like[-1].read_bytes()
            place = random.Random(str(name)).randrange(len(raw))
            file.write_bytes(DAMAGE[damage](raw, other, place))
        assert of_own_cache(content, folder / "tried", *options) == clean, (damage, chosen)


@pytest.fixture(scope="module")
def silent(tmp_path_factory):
    """Content, a folder and what a build of it without sound gives."""
    folder = tmp_path_factory.mktemp("silent")
    content = little(folder / "content")
    return content, folder, prepared(content, folder, ["--no-speech"])


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_cache_that_is_damaged_all_over_is_as_none(damage, silent):
    content, folder, clean = silent
    tried(content, folder, ["--no-speech"], lambda names: [(names, damage)], clean)


@pytest.mark.whole
@pytest.mark.voice
def test_each_damaged_file_of_a_cache_is_made_anew(tmp_path):
    content = little(tmp_path / "content")
    clean = prepared(content, tmp_path, [])

    def one_by_one(names):
        return [([name], damage) for damage in DAMAGE for name in names]

    tried(content, tmp_path, [], one_by_one, clean)


@pytest.mark.whole
@pytest.mark.voice
def test_a_portal_of_every_kind_whose_cache_is_damaged_all_over_is_as_from_none(tmp_path):
    content = shutil.copytree(SITE, tmp_path / "content")
    write(content, 0, "Một cửa mở buổi sáng.")
    (content / "files").mkdir(exist_ok=True)
    Image.new("RGB", (1800, 20), "#123456").save(content / "files" / "mot-cua.png")
    clean = prepared(content, tmp_path, [])
    tried(content, tmp_path, [], lambda names: [(names, one) for one in DAMAGE], clean)
