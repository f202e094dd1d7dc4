"""`python -m plugins.contrast`: what is wrong with an agency's colours, as JSON lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..run import PACKAGE, read_agency_theme, read_tokens
from ..run.settings import folder_of
from .brand import faint_brand


def main() -> int:
    """Print each problem of the colours in a content folder; mistakes of the file's form are told
    by who reads it.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {PACKAGE}.contrast")
    parser.add_argument("--content", type=Path, default=folder_of("PATH"))
    content = parser.parse_args().content
    own, wrong = read_agency_theme(content)
    if not wrong and (content / "theme.toml").is_file():
        sys.stdout.write(
            "".join(
                f"{one.to_json()}\n"
                for one in faint_brand(read_tokens(folder_of("THEME")), own, content)
            )
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
