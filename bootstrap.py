"""A bare machine → a working `.venv` and what stands beside it, then the task: `python3 bootstrap.py serve`.

Standard library only. Installs Python packages from `requirements.lock` (hash-pinned), browser-side packages from
`package-lock.json`, and the system programs with apt where it may; elsewhere it prints the command and goes on.
For `test` it also installs what only tests need: `requirements-test.lock` and a Java.
"""
from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VERSION = sys.version.split()[0]  # not all of it: Debian's own packages bring another build of the same version
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

# program or library → apt package, what is missing without it
PROGRAMS = {
    "espeak-ng": ("espeak-ng", "pages will have no audio"),
    "chromium": ("chromium fonts-dejavu-core", "`audit` and the browser tests will not run"),
    "chromedriver": ("chromium-driver", "`audit` and the browser tests will not run"),
    "npm": ("npm", "the typeface and the audit's engine will be missing"),
}
FOR_TESTS = {"java": ("default-jre-headless", "the life events' books are not checked by epubcheck")}
NAMES = {"chromium": ("chromium", "chromium-browser", "google-chrome", "chrome"), "espeak-ng": ("espeak-ng", "espeak")}
ELSEWHERE = {
    "darwin": "brew install espeak-ng node && brew install --cask chromium chromedriver",
    "win32": "winget install eSpeak-NG.eSpeak-NG OpenJS.NodeJS Hibbiki.Chromium",
}


def main(arguments: list[str]) -> int:
    """Prepare, then run the task; return its exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this file also has to speak to older ones)
        say(f"Python 3.11 or later is needed; this is {VERSION}.")
        return 1
    testing = arguments[:1] == ["test"] and "--fast" not in arguments
    programs({**PROGRAMS, **FOR_TESTS} if testing else PROGRAMS)
    if not environment():
        return 1
    if testing:
        proofs()
    browser_packages()
    # Without an activated environment, tasks still find its commands first.
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    try:
        return subprocess.call([str(PYTHON), "-m", "invoke", *(arguments or ["--list"])], cwd=ROOT)
    except KeyboardInterrupt:  # Ctrl-C is how `serve` ends
        return 130


def programs(wanted: dict[str, tuple[str, str]]) -> None:
    """See to the system programs: with apt where it may, else by saying what to type."""
    missing = [name for name in wanted if not any(map(shutil.which, NAMES.get(name, (name,))))]
    packages = [package for name in missing for package in wanted[name][0].split()]
    if shutil.which("apt-get") and not PYTHON.exists() and not has_venv():
        packages.append("python3-venv")
    if not packages or apt(packages):
        return
    say("Missing: " + "; ".join(f"{name} ({wanted[name][1]})" for name in missing) + ".")
    say("To install: " + ELSEWHERE.get(sys.platform, "sudo apt-get install " + " ".join(packages)))


def apt(packages: list[str]) -> bool:
    """Install Debian packages as root or with sudo; say whether that was possible."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if getattr(os, "geteuid", lambda: 1)() == 0 else ["sudo"]
    if sudo and (not shutil.which("sudo") or subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL)):
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say("Installing with apt: " + " ".join(packages))
    install = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.call([*sudo, "apt-get", "update", "-qq"], env=quiet)
    return subprocess.call(install, env=quiet, stdout=subprocess.DEVNULL) == 0


def has_venv() -> bool:
    """Whether this Python can make environments with pip (Debian ships that apart)."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


def environment() -> bool:
    """Make `.venv` from the lock file, when it is not already so; say whether it stands."""
    lock = ROOT / "requirements.lock"
    if fresh(VENV / ".made-from", lock, VERSION.encode()):
        return True
    if not has_venv():
        say("Python's venv module is missing. To install: sudo apt-get install python3-venv")
        return False
    say("Making .venv from requirements.lock …")
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) == 0
    if not made or not install(lock):
        say("The packages could not be installed. Is the package registry reachable?")
        return False
    stamp(VENV / ".made-from", lock, VERSION.encode())
    return True


def proofs() -> None:
    """Install what only tests need; without it they skip, and say so."""
    lock, made = ROOT / "requirements-test.lock", VENV / ".made-from-test"
    if fresh(made, lock):
        return
    say("Fetching what only tests need …")
    if install(lock):
        stamp(made, lock)


def install(lock: Path) -> bool:
    """Install the packages of a lock file; say whether that was possible."""
    return subprocess.call([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                            "--require-hashes", "-r", str(lock)]) == 0


def browser_packages() -> None:
    """Fetch the packages of `package-lock.json` with npm; without npm the site builds with the system's typeface."""
    lock, made = ROOT / "package-lock.json", ROOT / "node_modules" / ".made-from"
    if fresh(made, lock) or not shutil.which("npm"):
        return
    say("Fetching the browser-side packages …")
    if subprocess.call([shutil.which("npm") or "npm", "ci", "--silent", "--no-fund", "--no-audit"], cwd=ROOT) == 0:
        stamp(made, lock)
    else:
        say("npm could not fetch them; the site builds without its typeface, and `audit` will say what it needs.")


def digest(lock: Path, more: bytes) -> str:
    """The fingerprint of a lock file (and of what else it depends on)."""
    return hashlib.sha256(lock.read_bytes() + more).hexdigest()


def fresh(made: Path, lock: Path, more: bytes = b"") -> bool:
    """Whether something was made from this very lock file."""
    return made.exists() and made.read_text() == digest(lock, more)


def stamp(made: Path, lock: Path, more: bytes = b"") -> None:
    """Note what something was made from."""
    made.write_text(digest(lock, more))


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
