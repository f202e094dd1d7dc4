"""`python -m plugins.offline kiosk --output DIR`: a built portal as a folder for a USB stick."""

from __future__ import annotations

from pathlib import Path

from ..run import command
from ..run.settings import folder_of
from .kiosk import NotEmpty, copy


def main() -> int:
    """Copy; return 0, or 2 when there is nothing to copy or no room for it."""
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog="offline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    kiosk = commands.add_parser("kiosk", help="Write a folder that works without a server.")
    kiosk.add_argument(
        "--output", type=Path, required=True, help="The folder to write, empty or new."
    )
    kiosk.add_argument(
        "--site", type=Path, default=folder_of("OUTPUT_PATH"), help="The built portal."
    )
    kiosk.add_argument("--no-audio", action="store_true", help="Leave recordings and players out.")
    given = parser.parse_args()
    if not (given.site / "index.html").is_file():
        raise command.Stopped("no_portal", path=given.site)
    if given.output.exists() and not given.output.is_dir():
        raise command.Stopped("not_a_folder", path=given.output)
    if given.output.resolve().is_relative_to(given.site.resolve()):
        raise command.Stopped("output_in_site", path=given.output)
    try:
        size = copy(given.site, given.output, audio=not given.no_audio)
    except NotEmpty:
        raise command.Stopped("not_empty", path=given.output) from None
    print(
        command.Words()(
            "kiosk.done", path=command.display_path(given.output), size=f"{size / 1e6:.1f}"
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
