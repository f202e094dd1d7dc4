"""`python -m plugins.offline kiosk --output DIR`: a built portal as a folder for a USB stick."""
from __future__ import annotations

import argparse
from pathlib import Path

from .kiosk import NotEmpty, copy


def main() -> int:
    """Copy; return 0, or 1 when there is nothing to copy or no room for it."""
    parser = argparse.ArgumentParser(prog="offline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    kiosk = commands.add_parser("kiosk", help="Write a folder that works without a server.")
    kiosk.add_argument("--output", type=Path, required=True, help="The folder to write, empty or new.")
    kiosk.add_argument("--site", type=Path, default=Path("output"), help="The built portal.")
    kiosk.add_argument("--no-audio", action="store_true", help="Leave recordings and players out.")
    given = parser.parse_args()
    if not (given.site / "index.html").is_file():
        print(f"{given.site}: no portal here; build it first.")
        return 1
    try:
        size = copy(given.site, given.output, audio=not given.no_audio)
    except NotEmpty:
        print(f"{given.output}: not empty; name a new folder.")
        return 1
    print(f"{given.output}: {size / 1e6:.1f} MB. Open index.html.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
