"""The package as one gets it: a wheel in an empty environment."""

import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from plugins.run import VERSION

ROOT = Path(__file__).parents[1]
PAGES = {
    "vi/trang/gioi-thieu.md": "title: Giới thiệu",
    "vi/trang/lien-he.md": "title: Liên hệ",
    "vi/tin-tuc/mo-cua.md": "title: Mở cửa buổi tối\ndate: 2026-11-20",
    "vi/tin-tuc/nghi-le.md": "title: Nghỉ lễ\ndate: 2026-11-21",
    "vi/tin-tuc/hop-dan.md": "title: Họp dân\ndate: 2026-11-22",
}
SETTINGS = """from congmo.settings import *

PORTAL_TODAY = "2026-11-29"
"""


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    """The folder with wheel and sdist, made as a release makes them: the wheel from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    build(folder)
    return folder


def build(folder, *options):
    command = [sys.executable, "-m", "build", "--no-isolation", "-o", str(folder), *options]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)


@pytest.fixture(scope="module")
def installed(dist, tmp_path_factory):
    """The commands of an environment that has the wheel; what it needs is that of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    wheel = next(dist.glob("*.whl"))
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", wheel], check=True, capture_output=True)
    ours = next(path for path in sys.path if path.endswith("site-packages"))
    [theirs] = folder.glob("lib/python*/site-packages")
    (theirs / "of-this-environment.pth").write_text(f"{ours}\n", "utf-8")
    pelican = "from pelican import main\nmain()\n"
    (folder / "bin" / "pelican").write_text(f"#!{folder / 'bin' / 'python'}\n{pelican}", "utf-8")
    (folder / "bin" / "pelican").chmod(0o755)
    return folder / "bin"


def start(command, folder):
    """Run a command in a folder that has nothing of the checkout; return what it did."""
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "REPORT_LANG": "en", "HOME": str(folder)}
    return subprocess.run(
        list(map(str, command)), cwd=folder, capture_output=True, text=True, env=environment
    )


def project(folder):
    for path, header in PAGES.items():
        page = folder / "content" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{header}\n---\n\nXã Bãi Ngàn mở cửa từ 8 giờ.\n", "utf-8")
    return folder


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_the_theme_and_nothing_else(dist):
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        points = wheel.read(f"cong_mo-{VERSION}.dist-info/entry_points.txt").decode()
    assert {name.split("/")[0] for name in names} == {"congmo", f"cong_mo-{VERSION}.dist-info"}
    assert "congmo/theme/tokens.toml" in names and "congmo/locales/vi/words.toml" in names
    assert not [name for name in names if "__pycache__" in name]
    assert "cong-mo = congmo.tasks:main" in points


@pytest.mark.slow
def test_the_sdist_builds_the_same_wheel(dist, tmp_path):
    build(tmp_path, "--wheel")
    [one], [other] = dist.glob("*.whl"), tmp_path.glob("*.whl")
    assert (one.name, one.read_bytes()) == (other.name, other.read_bytes())
    with tarfile.open(next(dist.glob("*.tar.gz"))) as sdist:
        assert f"cong_mo-{VERSION}/LICENSE" in sdist.getnames()


@pytest.mark.slow
@pytest.mark.voice
def test_five_pages_become_a_portal_that_speaks_and_is_searched(installed, tmp_path):
    folder = project(tmp_path)
    built = start(
        [installed / "cong-mo", "build", "--content", "content", "--today", "2026-11-29"], folder
    )
    assert built.returncode == 0, built.stdout + built.stderr
    first = files(folder / "output")
    assert len([name for name in first if name.endswith(".mp3")]) == len(PAGES)
    found = start([installed / "cong-mo", "search", "mo cua buoi toi"], folder)
    assert "/vi/tin-tuc/mo-cua/" in found.stdout, found.stderr
    (folder / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    again = start([installed / "pelican", "-s", folder / "pelicanconf.py"], tmp_path.parent)
    assert again.returncode == 0, again.stdout + again.stderr
    assert files(folder / "output") == first


@pytest.mark.slow
def test_the_command_has_the_checkouts_tasks_but_those_for_its_developers(installed, tmp_path):
    from invoke import Collection

    import tasks

    listed = start([installed / "cong-mo", "--list"], tmp_path).stdout
    named = set(re.findall(r"^  ([a-z-]+)", listed, re.MULTILINE))
    assert named == set(Collection.from_module(tasks).task_names) - {
        "bench",
        "fonts",
        "gallery",
        "lint",
        "test",
    }
    assert start([installed / "cong-mo", "--version"], tmp_path).stdout.split() == [
        "Cổng",
        "Mở",
        VERSION,
    ]


@pytest.mark.slow
def test_what_is_missing_is_said_with_the_command_that_is_there(installed, tmp_path):
    done = start([installed / "cong-mo", "search", "x"], tmp_path)
    assert done.returncode == 2 and "Build the portal first: cong-mo build" in done.stderr
    done = start([installed / "cong-mo", "build"], tmp_path)
    assert done.returncode == 2 and "There is no folder content" in done.stderr


def test_the_version_stands_in_one_place_and_the_changelog_has_its_section():
    written = [
        path.relative_to(ROOT).as_posix()
        for path in [*sorted((ROOT / "plugins").rglob("*.py")), ROOT / "pyproject.toml"]
        if f'"{VERSION}"' in path.read_text("utf-8")
    ]
    assert written == ["plugins/run/project.py"]
    assert f"\n## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
