"""Files whose names change with their content, so that browsers may keep them for ever."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..run import paths

FOLDER = "assets"


def write_hashed(output: Path, name: str, content: bytes) -> str:
    """Write `assets/<stem>.<hash><suffix>` below `output`; return its URL from the site's root."""
    path = Path(name)
    digest = hashlib.blake2b(content, digest_size=5).hexdigest()
    url = f"/{FOLDER}/{path.stem}.{digest}{path.suffix}"
    paths.write(output, url[1:], content)
    return url
