"""What a build leaves for the next one: values by name, good as long as what they were made under
is the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..run import Key, paths


class CacheFile:
    """A file of values. `found` says whether it was there, undamaged, and made under the same
    `parameters` by the same code.
    """

    def __init__(self, path: Path, parameters: str = "") -> None:
        self.path, self._key = path, Key.of(path.stem, parameters.encode())
        try:
            given = self._key.without_checksum(path.read_bytes())
        except OSError:
            given = None
        self.found = given is not None
        self.values: dict[str, Any] = json.loads(given) if given is not None else {}

    def forget(self) -> None:
        """The values may be no longer true."""
        self.path.unlink(missing_ok=True)

    def write(self, values: Mapping[str, Any]) -> None:
        """Write the values for the build after, where they are others. Raises OSError."""
        if not self.found or not self.path.exists() or values != self.values:
            given = json.dumps(values).encode()
            paths.write(self.path.parent, self.path.name, self._key.with_checksum(given))
