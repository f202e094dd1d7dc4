"""A started portal moves from today's version of the tool to a made-up next one."""

import hashlib
import os
import subprocess
import sys
import zipfile

import pytest

from plugins.run import VERSION
from plugins.run.distribution import write_wheel
from tests import commands

NEXT = "9.0.0"
#: What the next version has otherwise: a field of news, and what templates know it by, has another
#: name; so has a block; and a message says something else.
CHANGES = {
    "run/project.py": (f'VERSION = "{VERSION}"', f'VERSION = "{NEXT}"'),
    "domain/records.py": ("    source: Text", "    origin: Text"),
    "catalogue/kinds/news.py": ("record.source", "record.origin"),
    "catalogue/views/news.py": ("source", "origin"),
    "theme/templates/kind.html": ("{% block before %}", "{% block above %}"),
    "theme/templates/news_item.html": ("view.source", "view.origin"),
    "locales/vi/words.toml": ('updated = "Cập nhật ngày"', 'updated = "Sửa ngày"'),
}
#: How often each of them is found; else every time.
ONCE = "domain/records.py"
MIGRATION = '''"""The source of news is called origin."""

from ..migration import Migration, rename_field

MIGRATIONS = (Migration("*/tin-tuc/*.md", lambda text: rename_field(text, "source", "origin")),)
'''
NEWS = (
    "---\ntitle: Họp dân\ndate: 2026-11-20\nupdated: 2026-11-20\nsource: Báo tỉnh\n---\n\n"
    "Họp lúc 8 giờ.\n"
)
OWN = '{% extends "kind.html" %}{% block before %}<p>Của xã</p>{% endblock %}\n'


@pytest.fixture(scope="module")
def today(tmp_path_factory):
    """Today's version, unpacked."""
    folder = tmp_path_factory.mktemp("today")
    with zipfile.ZipFile(write_wheel(folder)) as wheel:
        wheel.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def later(today, tmp_path_factory):
    """The wheel of the next version."""
    file = tmp_path_factory.mktemp("later") / f"cong_mo-{NEXT}-py3-none-any.whl"
    changed = {f"congmo/{name}": change for name, change in CHANGES.items()}
    with zipfile.ZipFile(file, "w") as wheel:
        for path in sorted((today / "congmo").rglob("*")):
            name = path.relative_to(today).as_posix()
            if path.is_file() and "__pycache__" not in name:
                content = path.read_bytes()
                if name in changed:
                    old, new = (part.encode() for part in changed.pop(name))
                    assert old in content, name
                    content = content.replace(old, new, 1 if name.endswith(ONCE) else -1)
                wheel.writestr(name, content)
        wheel.writestr("congmo/upgrade/migrations/v9_0_0.py", MIGRATION)
    assert not changed
    return file


@pytest.fixture
def portal(tmp_path):
    """A started portal with a page of news and a template of its own."""
    folder = tmp_path / "portal"
    options = ("--name", "Xã Mỹ Lâm", "--host", "cron", "--yes")
    assert commands.run("plugins.scaffold", folder, *options).returncode == 0
    (folder / "content/vi/tin-tuc").mkdir()
    (folder / "content/vi/tin-tuc/hop-dan.md").write_text(NEWS, "utf-8")
    (folder / "theme/news_item.html").write_text(OWN, "utf-8")
    return folder


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".git", "__pycache__"} & {*path.relative_to(folder).parts}
    }


def upgrade(today, folder, *options):
    environment = {**os.environ, "PYTHONPATH": str(today), "REPORT_LANG": "en", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "congmo.upgrade", "begin", *map(str, options)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


@pytest.mark.slow
def test_content_is_migrated_ones_own_template_stays_and_all_of_it_is_told(today, later, portal):
    before = files(portal)
    done = upgrade(today, portal, "--to", later, "--yes")
    said = done.stdout
    assert done.returncode == 0, said + done.stderr
    assert "-source: Báo tỉnh" in said and "+origin: Báo tỉnh" in said
    assert "theme/news_item.html: the block “before” is in no template any more" in said
    assert "theme/news_item.html: the tool's own template of this name has changed" in said
    assert "other words: vi/tin-tuc/hop-dan/index.html" in said
    after = files(portal)
    assert after["content/vi/tin-tuc/hop-dan.md"] == NEWS.replace("source:", "origin:").encode()
    assert after["theme/news_item.html"] == OWN.encode()
    assert f"tool/{later.name}" in after and len([one for one in after if "tool/" in one]) == 1
    assert later.name in after["requirements.lock"].decode()
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed == {
        "content/vi/tin-tuc/hop-dan.md",
        "requirements.lock",
        f"tool/cong_mo-{VERSION}-py3-none-any.whl",
    }
    again = upgrade(today, portal, "--to", later, "--yes")
    assert again.returncode == 0 and "this version already: 9.0.0" in again.stdout


@pytest.mark.slow
def test_an_upgrade_that_fails_leaves_all_as_it_was(today, later, portal):
    gone = OWN.replace("before", "aside").replace("Của xã", "{{ view.source }}")
    (portal / "theme/news_item.html").write_text(gone, "utf-8")
    before = files(portal)
    done = upgrade(today, portal, "--to", later, "--yes")
    assert done.returncode == 1 and "does not build with version 9.0.0" in done.stdout, done.stderr
    assert files(portal) == before


@pytest.mark.whole
def test_an_upgrade_that_nobody_agrees_to_leaves_all_as_it_was(today, later, portal):
    before = files(portal)
    done = upgrade(today, portal, "--to", later)
    assert done.returncode == 1 and "Nothing was changed." in done.stdout, done.stderr
    assert files(portal) == before


def test_what_is_no_version_and_a_folder_that_is_no_portal_are_told(today, portal, tmp_path):
    done = upgrade(today, portal, "--to", "latest")
    assert done.returncode == 2 and "There is no version “latest”" in done.stderr
    done = upgrade(today, tmp_path, "--to", "latest")
    assert done.returncode == 2 and "no portal with a tool of its own" in done.stderr


#: A package of a module that says one word; made here, at no registry.
EXTRA = "mot_chu-1.0-py3-none-any.whl"
_WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def dist_info(module, name, version):
    """What a wheel says of itself."""
    folder = f"{module}-{version}.dist-info"
    return {
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{folder}/WHEEL": _WHEEL,
        f"{folder}/RECORD": "",
    }


def write_extra(folder):
    """Write the wheel of that package into a folder; return the hash by which it is pinned."""
    files = {"mot_chu.py": 'WORD = "gốc"\n', **dist_info("mot_chu", "mot-chu", "1.0")}
    with zipfile.ZipFile(folder / EXTRA, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return hashlib.sha256((folder / EXTRA).read_bytes()).hexdigest()


@pytest.mark.whole
def test_a_version_that_needs_one_more_package_is_tried_with_it_and_pins_it(
    today, later, portal, tmp_path, monkeypatch
):
    shelf, changed = tmp_path / "wheels", tmp_path / "changed"
    shelf.mkdir()
    changed.mkdir()
    digest, news = write_extra(shelf), "congmo/catalogue/kinds/news.py"
    wanted = changed / later.name
    with zipfile.ZipFile(later) as old, zipfile.ZipFile(wanted, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "congmo/shipped/requirements.lock":
                text += f"mot-chu==1.0 --hash=sha256:{digest}\n".encode()
            if name == news:
                future = b"from __future__ import annotations\n"
                text = text.replace(future, future + b"\nimport mot_chu\n", 1)
            new.writestr(name, text)
        for name, text in dist_info("cong_mo", "cong-mo", NEXT).items():
            new.writestr(name, text)
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf))
    done = upgrade(today, portal, "--to", wanted, "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "mot-chu==1.0" in (portal / "requirements.lock").read_text("utf-8")
    assert (portal / "tool" / wanted.name).read_bytes() == wanted.read_bytes()
