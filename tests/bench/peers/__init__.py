"""Packages to measure against, from npm and PyPI, installed when a bench asks for them."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
PACKAGES = FOLDER / "node_modules"
PROGRAMS = FOLDER / ".venv" / "bin"


def install(folder=FOLDER):
    """Install a folder's packages of npm unless they are there; return where they are."""
    packages = folder / "node_modules"
    if not (packages / ".package-lock.json").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, check=True)
    return packages


def install_python(program):
    """Install the peers of PyPI, from `requirements.lock`, unless the program is there; return the
    folder of their programs.
    """
    if not (PROGRAMS / program).exists():
        subprocess.run([sys.executable, "-m", "venv", PROGRAMS.parent], check=True)
        subprocess.run(
            [
                *(PROGRAMS / "python", "-m", "pip", "install", "-q", "--require-hashes"),
                *("-r", FOLDER / "requirements.lock"),
            ],
            check=True,
        )
    return PROGRAMS
