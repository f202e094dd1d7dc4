"""Packages from npm to measure against, installed when a bench asks for them."""

import subprocess
from pathlib import Path

FOLDER = Path(__file__).parent
PACKAGES = FOLDER / "node_modules"


def install(folder=FOLDER):
    """Install a folder's packages unless they are there; return where they are."""
    packages = folder / "node_modules"
    if not (packages / ".package-lock.json").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, check=True)
    return packages
