"""Packages from npm to measure against, installed when a bench asks for them."""
import subprocess
from pathlib import Path

FOLDER = Path(__file__).parent
PACKAGES = FOLDER / "node_modules"


def install():
    """Install the peers unless they are there; return the folder of the packages."""
    if not (PACKAGES / ".package-lock.json").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=FOLDER, check=True)
    return PACKAGES
