"""A portal of one's own, started in a new folder: it builds, and has no word of the example."""

import json
import re
import subprocess
import sys
import zipfile

import pytest

from plugins.run.distribution import write_wheel
from tests import commands
from tests.conftest import ROOT, TODAY

COMMUNE = ("--name", "Xã Mỹ Lâm", "--address", "https://mylam.gov.vn", "--yes")
PROVINCE = (
    *("--name", "Tỉnh Tân Hải | Tân Hải Province", "--kind", "province", "--languages", "vi,en"),
    *("--communes", "Xã Đông Sơn | Đông Sơn; Xã Tây Sơn | Tây Sơn; Phường Chợ Mới | Chợ Mới"),
    *("--colours", "#00563f,#004d7a", "--address", "https://tanhai.gov.vn", "--yes"),
)
FOREIGN = re.compile("Hà Vân|havan|Cầu Lim|Gò Vàng|Bãi Ng|Suối Tr|1800 1234")


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The tool as a portal has it, unpacked: the folder to put into the path of Python."""
    folder = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(write_wheel(folder)) as wheel:
        wheel.extractall(folder)
    return folder


@pytest.fixture
def start(tmp_path):
    """Start a portal in a new folder; return the folder."""

    def started(*options):
        folder = tmp_path / "portal"
        done = commands.run("plugins.scaffold", folder, *options, REPORT_LANG="en")
        assert done.returncode == 0, done.stderr
        return folder

    return started


def installed(package, folder, module, *words):
    """What a command of the portal's own tool does in its folder."""
    command = [sys.executable, "-m", f"congmo.{module}", *words]
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "PYTHONPATH": str(package)}
    return subprocess.run(
        command,
        cwd=folder,
        env={**environment, "REPORT_LANG": "en", "HOME": str(folder)},
        capture_output=True,
        text=True,
    )


def built(package, folder, *options):
    done = installed(package, folder, "engine", "build", "--no-speech", "--today", TODAY, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    problems = json.loads((folder / "reports" / "problems.json").read_text("utf-8"))
    assert {one["code"] for one in problems} <= {"text-unfinished"}
    texts = {
        path: path.read_text("utf-8")
        for path in sorted((folder / "output").rglob("*"))
        if path.suffix in (".html", ".json", ".txt", ".xml", ".jsonld", ".csv")
    }
    assert {path: found for path, text in texts.items() if (found := FOREIGN.findall(text))} == {}
    return done


@pytest.mark.slow
def test_a_commune_in_vietnamese_builds_and_its_blanks_are_told(start, package):
    folder = start(*COMMUNE)
    done = built(package, folder)
    assert "vi/trang/lien-he.md" in done.stdout
    home = (folder / "output" / "vi" / "index.html").read_text("utf-8")
    assert "Xã Mỹ Lâm" in home and 'hreflang="en"' not in home
    guide = (folder / "content" / "README.md").read_text("utf-8")
    assert "### Procedure" in guide and not FOREIGN.search(guide)
    status = subprocess.run(
        ["git", "-C", folder, "status", "--short"], capture_output=True, text=True, check=True
    )
    assert "?? " not in status.stdout, "what a build makes is no part of the repository"


@pytest.mark.whole
@pytest.mark.browser
def test_a_province_with_three_communes_in_two_languages_passes_the_audit(start, package):
    folder = start(*PROVINCE)
    built(package, folder)
    strip = (folder / "output/en/agencies/xa-dong-son/index.html").read_text("utf-8")
    assert "c-header__subsite" in strip
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    done = installed(package, folder, "audit")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    done = commands.run("plugins.scaffold", tmp_path, *COMMUNE, REPORT_LANG="en")
    assert done.returncode == 2 and "is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_options_that_cannot_be_taken_are_told_all_at_once_and_nothing_is_written(tmp_path):
    options = (
        "--name",
        "Xã Mỹ Lâm",
        "--kind",
        "district",
        "--address",
        "x",
        "--colours",
        "#ffcc00",
    )
    done = commands.run("plugins.scaffold", tmp_path / "portal", *options, REPORT_LANG="en")
    assert done.returncode == 2
    said = done.stderr
    assert "“district”" in said and "“x”" in said and "#ffcc00 is hard to read" in said
    assert not (tmp_path / "portal").exists()
