"""What a build leaves for the next one: values by name, good as long as what they were made under is the same."""
from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any


class Kept:
    """A file of values. `found` says whether it was there, and made under the same `seal`."""

    def __init__(self, path: Path, seal: str = "") -> None:
        self.path, self.seal = path, blake2b(seal.encode(), digest_size=12).hexdigest()
        try:
            made_under, values = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            made_under, values = "", {}
        self.found = made_under == self.seal
        self.values: dict[str, Any] = values if self.found else {}

    def forget(self) -> None:
        """The values may be no longer true."""
        self.path.unlink(missing_ok=True)

    def keep(self, values: Mapping[str, Any]) -> None:
        """Write the values for the build after, where they are others."""
        if not self.found or not self.path.exists() or values != self.values:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps([self.seal, values]), encoding="utf-8")
