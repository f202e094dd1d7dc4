"""A project of its own to edit: the code, the theme, the settings and a content folder."""

import shutil
import sys
from pathlib import Path

from tests.conftest import ROOT, SITE, TODAY

#: What builds the project, from its folder.
BUILD = (
    sys.executable,
    *("-m", "plugins.engine", "build", "--no-speech", "--today", TODAY),
    *("--output", "{output}", "--cache", "{state}", "--reports", "{state}-reports"),
)


def portal_project(folder, source=None, command=None):
    """Copy a project; return its folder. With `command`, `source` is a whole project of another
    generator; without it, a folder of content.
    """
    leave = shutil.ignore_patterns("node_modules")
    if command:
        return Path(shutil.copytree(source, folder, ignore=leave))
    for part in ("plugins", "theme"):
        shutil.copytree(ROOT / part, folder / part, ignore=leave)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    shutil.copytree(source or SITE, folder / "content")
    if (ROOT / "node_modules").exists():
        (folder / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    return folder
