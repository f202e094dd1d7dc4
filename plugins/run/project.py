"""Where things are: the package's own name and theme, and the project that a person works in."""

from __future__ import annotations

import os
from hashlib import blake2b
from importlib import import_module
from inspect import getsourcefile
from pathlib import Path

#: The version of all of it, by semantic versioning; the package is built with it.
VERSION = "0.1.0"
#: The name this package is imported by: `plugins` in a checkout, `congmo` where it is installed.
PACKAGE = __name__.partition(".")[0]
#: What a person types before the name of a task.
TASK_COMMAND = "inv" if PACKAGE == "plugins" else "cong-mo"
_HOME = Path(__file__).resolve().parents[1]
#: The file that makes a folder a project.
SETTINGS_FILE = "pelicanconf.py"


def module_digest(name: str) -> bytes:
    """The digest of the code of a module, and of the package that it belongs to. Raises ImportError
    where there is none.
    """
    top = import_module(name.partition(".")[0])
    folders = list(getattr(top, "__path__", ()))
    file = getsourcefile(top)
    code = Path(file).read_bytes() if file else b""
    return blake2b(code + b"".join(map(_folder_digest, map(Path, folders)))).digest()


def _folder_digest(folder: Path) -> bytes:
    """The digest of the files below a folder, with their paths, without what Python compiled."""
    digest = blake2b(digest_size=20)
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        for name in sorted(files):
            file = Path(path, name)
            digest.update(f"{file.relative_to(folder)}\n{file.stat().st_size}\n".encode())
            digest.update(file.read_bytes())
    return digest.digest()


def theme_folder() -> Path:
    """The theme that comes with the package: inside it where it is installed, beside it in a
    checkout.
    """
    inside = _HOME / "theme"
    return inside if inside.is_dir() else _HOME.parent / "theme"


def theme_text(theme: Path, name: str) -> str:
    """A file of a theme, by its path inside it; that of our theme where the theme has none."""
    own = theme / name
    return (own if own.is_file() else theme_folder() / name).read_text(encoding="utf-8")


def package_place() -> Path:
    """The folder in which Python finds this package."""
    return _HOME.parent


def shipped(name: str) -> Path:
    """A file or folder that comes with the tool beside its code (`bootstrap.py`): inside the
    package where it is installed, at its place in a checkout.
    """
    return (_HOME.parent if PACKAGE == "plugins" else _HOME / "shipped") / name


def node_packages(*starts: Path) -> Path:
    """The folder of Node packages (axe-core): the project's, or a checkout's. It need not be
    there.
    """
    own, beside = project_folder(*starts) / "node_modules", _HOME.parent / "node_modules"
    return own if own.is_dir() or not beside.is_dir() else beside


def project_folder(*starts: Path) -> Path:
    """The folder of the project: the nearest with a `pelicanconf.py`, upward from each start in
    turn and then from where the person stands. Where none has one, it is the folder that the
    environment's `PORTAL_PROJECT` names, or where the person stands.
    """
    here = Path.cwd()
    for place in (*starts, here):
        for folder in (place.resolve(), *place.resolve().parents):
            if (folder / SETTINGS_FILE).is_file():
                return folder
    return Path(os.environ.get("PORTAL_PROJECT") or here)
