"""A bare machine → a working `.venv` and what stands beside it, then the task: `python3
bootstrap.py serve`.

Standard library only. Installs Python packages from hash-pinned lock files: `requirements.lock` for
every task, `requirements-dev.lock` for those of developers, `requirements-test.lock` for `test`;
with uv, itself pinned, and where that cannot be had with pip. Programs of the system and packages
of npm are fetched when a task first needs them: a voice for `serve`, a browser for `audit`. What it
cannot have it names, with what to type on this system, and goes on. It speaks the language of
`REPORT_LANG` (vi, en), and both where nothing is said.
"""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VERSION = sys.version.split()[
    0
]  # not all of it: Debian's own packages bring another build of the same version
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
UV = BIN / ("uv.exe" if os.name == "nt" else "uv")
OS_RELEASE = Path("/etc/os-release")

# program → apt packages that may bring it, the first that this system has; a key of WORDS: what is
# missing without it
PROGRAMS = {
    "espeak-ng": (("espeak-ng",), "no_voice"),
    "chromium": (("chromium",), "no_browser"),
    "chromedriver": (("chromium-driver",), "no_browser"),
    "npm": (("npm",), "no_npm"),
    "java": (("default-jre-headless",), "no_java"),
}
# Which tasks need them, first of all; others go without.
NEEDED = {
    "serve": ("espeak-ng",),
    "build": ("espeak-ng",),
    "speak": ("espeak-ng",),
    "audit": ("chromium", "chromedriver", "npm"),
    "publish": ("espeak-ng", "chromium", "chromedriver", "npm"),
    "fonts": ("npm",),
    "lint": ("npm",),
    "gallery": ("chromium", "chromedriver"),
    "bench": ("espeak-ng", "chromium", "chromedriver", "npm"),
    "test": ("espeak-ng", "chromium", "chromedriver", "npm", "java"),
}
# Tasks that need the packages of developers, of Python and of npm.
DEVELOPING = ("bench", "fonts", "gallery", "lint", "test")
# How else a program may be called, and where it may stand besides the search path.
NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "chromedriver": ("chromedriver", "chromium.chromedriver"),
}
PLACES = ("/snap/bin", "/usr/lib/chromium-browser", os.environ.get("CHROMEWEBDRIVER", ""))
# What to type and the packages behind it, by the system's name in /etc/os-release, or Python's name
# for it.
COMMANDS: dict[str, dict[str, dict[str, str]]] = {
    "debian": {
        "sudo apt-get install": {
            "espeak-ng": "espeak-ng",
            "chromium": "chromium",
            "chromedriver": "chromium-driver",
            "npm": "npm",
            "java": "default-jre-headless",
        }
    },
    "ubuntu": {
        "sudo apt-get install": {
            "espeak-ng": "espeak-ng",
            "npm": "npm",
            "java": "default-jre-headless",
        },
        "sudo snap install": {"chromium": "chromium", "chromedriver": "chromium"},
    },
    "fedora": {
        "sudo dnf install": {
            "espeak-ng": "espeak-ng",
            "chromium": "chromium",
            "chromedriver": "chromedriver",
            "npm": "nodejs-npm",
            "java": "java-21-openjdk-headless",
        }
    },
    "arch": {
        "sudo pacman -S": {
            "espeak-ng": "espeak-ng",
            "chromium": "chromium",
            "chromedriver": "chromium",
            "npm": "npm",
            "java": "jre-openjdk-headless",
        }
    },
    "suse": {
        "sudo zypper install": {
            "espeak-ng": "espeak-ng",
            "chromium": "chromium",
            "chromedriver": "chromedriver",
            "npm": "npm",
            "java": "java-21-openjdk-headless",
        }
    },
    "alpine": {
        "sudo apk add": {
            "espeak-ng": "espeak-ng",
            "chromium": "chromium",
            "chromedriver": "chromium-chromedriver",
            "npm": "npm",
            "java": "openjdk21-jre-headless",
        }
    },
    "darwin": {
        "brew install": {"espeak-ng": "espeak-ng", "npm": "node", "java": "openjdk"},
        "brew install --cask": {"chromium": "chromium", "chromedriver": "chromedriver"},
    },
    "win32": {
        "winget install": {
            "espeak-ng": "eSpeak-NG.eSpeak-NG",
            "chromium": "Hibbiki.Chromium",
            "npm": "OpenJS.NodeJS",
            "java": "EclipseAdoptium.Temurin.21.JRE",
        }
    },
}
# What pip may be told of registries → what uv calls it.
UV_NAMES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "no-index": "UV_NO_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
}
WORDS = {
    "vi": {
        "old_python": "Cần Python 3.11 trở lên; máy này có {version}.",
        "no_voice": "các trang sẽ không có bản đọc",
        "no_browser": "chưa kiểm tra được trong trình duyệt (audit, publish)",
        "no_npm": "audit, publish thiếu công cụ axe bản mới nhất",
        "no_java": "sách của các sự kiện chưa được epubcheck kiểm tra",
        "missing": "Máy này còn thiếu {name}: {what}.",
        "type": "Để cài, gõ: {command}",
        "chrome": "Google Chrome cùng với chromedriver cũng dùng được.",
        "apt": "Đang cài bằng apt: {packages}",
        "snap": "Đang cài bằng snap: {packages}",
        "failed": "Không cài được {package}; các phần khác vẫn cài tiếp.",
        "no_venv": "Python thiếu phần venv. Để cài, gõ: sudo apt-get install python3-venv",
        "making": "Đang tạo .venv từ requirements.lock …",
        "adding": "Đang cài thêm các gói Python mà việc này cần …",
        "no_packages": (
            "Không cài được các gói Python; lý do ở ngay trên. Hãy xem máy có vào được kho gói "
            "không, rồi chạy lại."
        ),
        "fetching": "Đang tải các gói cho trình duyệt …",
        "no_fetching": ("npm không tải được; cổng vẫn dựng được, và audit sẽ kể nó còn thiếu gì."),
        "read_only": (
            "Không ghi được vào {path}. Hãy chép dự án sang thư mục của bạn rồi chạy ở đó."
        ),
    },
    "en": {
        "old_python": "Python 3.11 or later is needed; this is {version}.",
        "no_voice": "pages will have no audio",
        "no_browser": "nothing is audited in a browser (audit, publish)",
        "no_npm": "audit and publish lack the newest axe-core",
        "no_java": "the life events' books are not checked by epubcheck",
        "missing": "This machine lacks {name}: {what}.",
        "type": "To install, type: {command}",
        "chrome": "Google Chrome with its chromedriver will do as well.",
        "apt": "Installing with apt: {packages}",
        "snap": "Installing with snap: {packages}",
        "failed": "{package} could not be installed; the rest goes on.",
        "no_venv": (
            "Python's venv module is missing. To install, type: sudo apt-get install python3-venv"
        ),
        "making": "Making .venv from requirements.lock …",
        "adding": "Adding the Python packages that this task needs …",
        "no_packages": (
            "The Python packages could not be installed; the reason is just above. "
            "See whether this machine reaches the package registry, then start again."
        ),
        "fetching": "Fetching the browser-side packages …",
        "no_fetching": (
            "npm could not fetch them; the site builds all the same, and audit says what it lacks."
        ),
        "read_only": (
            "Nothing can be written to {path}. "
            "Copy the project to a folder of yours and start there."
        ),
    },
}


def main(arguments: list[str]) -> int:
    """Prepare, then run the task; return its exit status."""
    try:
        return _main(arguments)
    except KeyboardInterrupt:  # Ctrl-C is how `serve` ends
        return 130


def _main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 (this file also has to speak to older ones)
        say("old_python", version=VERSION)
        return 1
    task, fast = arguments[0] if arguments else "", "--fast" in arguments
    wanted = () if fast else NEEDED.get(task, ())
    programs(wanted)
    if not environment():
        return 1
    if task in DEVELOPING and not more_packages("dev"):
        return 1
    if task == "start":
        more_packages("wheel")  # a portal's own repository has this tool as one
    if task == "test" and not fast:
        more_packages("test")  # without them some tests skip, and say so
    if "npm" in wanted or task in DEVELOPING:
        browser_packages(developing=task in DEVELOPING)
    # Without an activated environment, tasks still find its commands first.
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    before = signal.signal(
        signal.SIGINT, lambda *_: None
    )  # the task hears Ctrl-C too, and is waited for
    try:
        return subprocess.call(
            [str(PYTHON), "-m", "invoke", "--search-root", str(ROOT), *(arguments or ["--list"])]
        )
    finally:
        signal.signal(signal.SIGINT, before)


def programs(wanted: tuple[str, ...]) -> None:
    """See to the system programs: with apt where it may, else by saying what to type. What fails
    stops nothing else.
    """
    missing = [name for name in wanted if not found(name)]
    needs_venv = bool(shutil.which("apt-get")) and not PYTHON.exists() and not has_venv()
    if missing or needs_venv:
        apt(
            [*(PROGRAMS[name][0] for name in missing), *([("python3-venv",)] if needs_venv else [])]
        )
        missing = [name for name in missing if not found(name)]
    if "chromium" in missing and snap():
        missing = [name for name in missing if not found(name)]
    for name in missing:
        say("missing", name=name, what=PROGRAMS[name][1])
    if missing:
        say("type", command=command(missing))
    if any(PROGRAMS[name][1] == "no_browser" for name in missing):
        say("chrome")


def found(name: str) -> bool:
    """Whether a program is there, by any of its names."""
    path = os.pathsep.join([os.environ.get("PATH", ""), *filter(None, PLACES)])
    return any(shutil.which(each, path=path) for each in NAMES.get(name, (name,)))


def system() -> str:
    """A key of COMMANDS: what this system calls itself, or what it says it is like."""
    if sys.platform in COMMANDS:
        return sys.platform
    try:
        lines = OS_RELEASE.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    names = [word for key in ("ID", "ID_LIKE") for word in told.get(key, "").strip("\"'").split()]
    return next((known for name in names for known in COMMANDS if known in name), "debian")


def command(missing: list[str]) -> str:
    """What to type on this system for programs that are missing."""
    parts = []
    for how, packages in COMMANDS[system()].items():
        names = dict.fromkeys(packages[name] for name in missing if name in packages)
        if names:
            parts.append(" ".join((how, *names)))
    return " && ".join(parts)


def apt(wanted: list[tuple[str, ...]]) -> None:
    """Install Debian packages as root or with sudo, of each program's packages the first there is:
    all at once, and where that fails one by one.
    """
    rights = allowed()
    if not shutil.which("apt-get") or rights is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call([*rights, "apt-get", "update", "-qq"], env=quiet)
    known = [next(filter(available, packages), "") for packages in wanted]
    packages = [package for package in known if package]
    if "chromium" in packages:
        packages.append("fonts-dejavu-core")
    if not packages:
        return
    say("apt", packages=" ".join(packages))
    install = [*rights, "apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    if subprocess.call([*install, *packages], env=quiet, stdout=subprocess.DEVNULL) == 0:
        return
    for package in packages:
        if subprocess.call([*install, package], env=quiet, stdout=subprocess.DEVNULL):
            say("failed", package=package)


def available(package: str) -> bool:
    """Whether this system's apt has a package of that name: Ubuntu has no `chromium`."""
    return (
        subprocess.call(
            ["apt-cache", "show", package], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        == 0
    )


def snap() -> bool:
    """Install Chromium, with its driver, as Ubuntu has it; say whether that was possible."""
    rights = allowed()
    if rights is None or not shutil.which("snap") or not Path("/run/snapd.socket").exists():
        return False
    say("snap", packages="chromium")
    return subprocess.call([*rights, "snap", "install", "chromium"], stdout=subprocess.DEVNULL) == 0


def allowed() -> list[str] | None:
    """What stands before a command that needs rights: nothing for root, else sudo; None where
    neither may be.
    """
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    ):
        return ["sudo"]
    return None


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
        say("no_venv")
        return False
    if not os.access(ROOT, os.W_OK):
        say("read_only", path=ROOT)
        return False
    say("making")
    # Never emptied where it is a link: what it leads to is somebody else's as well.
    shared = VENV.is_symlink() and PYTHON.exists()
    made = shared or subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) == 0
    if not made or not install(lock):
        say("no_packages")
        return False
    stamp(VENV / ".made-from", lock, VERSION.encode())
    return True


def more_packages(name: str) -> bool:
    """Install the packages of `requirements-<name>.lock` besides, when they are not yet there; say
    whether they are. A portal's own repository has none of these files, and needs none.
    """
    lock, made = ROOT / f"requirements-{name}.lock", VENV / f".made-from-{name}"
    if not lock.exists() or fresh(made, lock):
        return True
    say("adding")
    if not install(lock):
        say("no_packages")
        return False
    stamp(made, lock)
    return True


def install(lock: Path) -> bool:
    """Install the packages of a lock file, with uv or else with pip; say whether that was
    possible. A lock file is whole: what its packages ask for besides is not asked for again.
    """
    if uv():
        given = ["install", "--quiet", "--python", str(PYTHON), "--require-hashes", "--no-deps"]
        asked = [str(UV), "pip", *given, "-r", str(lock)]
        given_registry = {**os.environ, **registry()}
        if subprocess.call(asked, cwd=ROOT, env=given_registry, stderr=subprocess.DEVNULL) == 0:
            return True
    # A lock file may name a wheel beside it, which both look for from where they are started.
    return subprocess.call([*pip("install"), "--no-deps", "-r", str(lock)], cwd=ROOT) == 0


def uv() -> bool:
    """Install uv itself with pip, when it is not yet there; say whether it is."""
    lock, made = ROOT / "requirements-uv.lock", VENV / ".made-from-uv"
    if fresh(made, lock):
        return True
    asked = [*pip("install"), "--only-binary", ":all:", "--retries", "1", "-r", str(lock)]
    if subprocess.call(asked, stderr=subprocess.DEVNULL) != 0:
        return False
    stamp(made, lock)
    return True


def pip(task: str) -> list[str]:
    """How pip of the environment is started for a task."""
    asked = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", task]
    return [*asked, "--quiet", "--require-hashes"] if task == "install" else asked


def registry() -> dict[str, str]:
    """What uv has to be told of registries, unless it is told already: it does not read the
    settings of pip.
    """
    done = subprocess.run(
        [*pip("config"), "list"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    settings = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    # Any registry may have any of the packages, as with pip: their hashes say which is meant.
    found = {"UV_INDEX_STRATEGY": "unsafe-best-match", "UV_SYSTEM_CERTS": "1"}
    for section in ("global", "install", ":env:"):  # the later, the stronger
        for key, name in UV_NAMES.items():
            places = ast.literal_eval(settings.get(f"{section}.{key}", "''")).split()
            if present := " ".join(
                filter(reachable, places)
            ):  # uv ends where a folder is not there
                found[name] = present
    return {name: value for name, value in found.items() if name not in os.environ}


def reachable(place: str) -> bool:
    """Whether a place is not a folder of this machine that is not there."""
    scheme, _, rest = place.rpartition("://")
    return Path(rest).exists() if scheme == "file" or place.startswith(("/", ".")) else True


def browser_packages(developing: bool) -> None:
    """Fetch the packages of `package-lock.json` with npm; the site builds without them. What only
    those need who change the theme is fetched for `test` and `lint` alone.
    """
    lock, made = ROOT / "package-lock.json", ROOT / "node_modules" / ".made-from"
    npm, linter = shutil.which("npm"), b"linter"
    if not npm or fresh(made, lock, linter) or (not developing and fresh(made, lock)):
        return
    say("fetching")
    asked = [npm, "ci", "--silent", "--no-fund", "--no-audit"]
    if subprocess.call(asked if developing else [*asked, "--omit=dev"], cwd=ROOT) == 0:
        stamp(made, lock, linter if developing else b"")
    else:
        say("no_fetching")


def digest(lock: Path, more: bytes) -> str:
    """The fingerprint of a lock file (and of what else it depends on)."""
    return hashlib.sha256(lock.read_bytes() + more).hexdigest()


def fresh(made: Path, lock: Path, more: bytes = b"") -> bool:
    """Whether something was made from this very lock file."""
    return made.exists() and made.read_text() == digest(lock, more)


def stamp(made: Path, lock: Path, more: bytes = b"") -> None:
    """Note what something was made from."""
    made.write_text(digest(lock, more))


def say(key: str, **values: object) -> None:
    """Tell the person at the terminal, in their language; in all where nobody said which. A value
    may be a key.
    """
    asked = os.environ.get("REPORT_LANG", "")
    for lang in [asked] if asked in WORDS else list(WORDS):
        words = WORDS[lang]
        text = words[key].format(
            **{name: words.get(str(value), value) for name, value in values.items()}
        )
        encoding = (
            sys.stdout.encoding or "utf-8"
        )  # a terminal without Vietnamese letters still gets the sentence
        print(text.encode(encoding, "replace").decode(encoding), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
