"""Where a release comes from, as a statement of in-toto with the provenance of SLSA
(https://slsa.dev/spec/v1.0/provenance).

No clock and no machine is named: whoever builds the same commit for the same day states the same.
The manifest lists the statement, so that its signature is the statement's too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

#: Below the output.
STATEMENT = ".well-known/provenance.json"
#: What is not in the digest: the statement itself, and what is written after it.
_WITHOUT = (".well-known/provenance.json", ".well-known/release.json*")
_BUILD = "urn:cong-mo:publish:1"


def statement(about: Mapping[str, Any], files: Mapping[str, str]) -> bytes:
    """Return the statement of a release: `about` are the values of its manifest, `files` the paths
    of its files, from the site's root and without a slash before them, with their SHA-256 in hex.
    """
    commit = str(about["commit"]).removesuffix("-dirty")
    tool = f"pkg:pypi/cong-mo@{about['version']}"
    content = [{"name": "content", "digest": {"gitCommit": commit}}] if commit else []
    return _json(
        {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [
                {
                    "name": about["app"] or "site",
                    "digest": {"dirHash": directory_hash(files)},
                    "annotations": {"without": list(_WITHOUT)},
                }
            ],
            "predicateType": "https://slsa.dev/provenance/v1",
            "predicate": {
                "buildDefinition": {
                    "buildType": _BUILD,
                    "externalParameters": {
                        "commit": about["commit"],
                        "day": about["day"],
                        "until": about["until"],
                    },
                    "resolvedDependencies": [*content, {"uri": tool}],
                },
                "runDetails": {"builder": {"id": tool}},
            },
        }
    )


def directory_hash(files: Mapping[str, str]) -> str:
    """Return the digest of a folder by in-toto's `dirHash`: the SHA-256 of what
    `sha256sum $(find . -type f | sort)` prints, in the order of Unicode.
    """
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
