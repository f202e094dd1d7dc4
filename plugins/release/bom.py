"""The bill of materials of a portal: the packages it was built with, in CycloneDX's form
(https://cyclonedx.org/docs/1.6/json/).

It is read from the lock files, not from what happens to be installed: the same release has the same
bill everywhere.
"""

from __future__ import annotations

import json
import re
import uuid
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from ..run import VERSION
from ..run.distribution import LOCK
from ..run.project import shipped

_PINNED = re.compile(r"([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
#: Below a package, who needs it: `# via lxml`, or a line each; we by where we say so.
_VIA = re.compile(r"#\s+(?:via\s+)?(?!via$)([A-Za-z0-9._-]+)(?: \([^)]*\))?$")
#: What CycloneDX and npm call hash functions.
_FUNCTIONS = {"sha512": "SHA-512", "sha384": "SHA-384", "sha256": "SHA-256", "sha1": "SHA-1"}
#: Packages of npm of which something is in each portal, though they are not needed to build one.
_PARTS = ("@fontsource/", "@fontsource-variable/")


def bom(lock: str, package_lock: Mapping[str, Any], version: str) -> bytes:
    """Return the bill of a portal built by this version of the tool with the packages of a
    `requirements.lock` and a `package-lock.json`.
    """
    tool = {
        "type": "application",
        "bom-ref": f"pkg:pypi/cong-mo@{version}",
        "name": "cong-mo",
        "version": version,
        "purl": f"pkg:pypi/cong-mo@{version}",
        "licenses": [{"expression": "AGPL-3.0-or-later AND OFL-1.1"}],
    }
    python = sorted(_python(lock), key=lambda one: str(one[0]["bom-ref"]))
    npm = sorted(_npm(package_lock), key=lambda one: str(one["bom-ref"]))
    needs = {str(tool["bom-ref"]): {str(one["bom-ref"]) for one in npm}}
    for one, via in python:
        needs.setdefault(one["bom-ref"], set())
        # A package may be pinned in two versions, for two versions of Python.
        for above in (tool, *(other for other, _ in python)):
            if above["name"] in via:
                needs.setdefault(above["bom-ref"], set()).add(one["bom-ref"])
    components = [*(one for one, _ in python), *npm]
    content = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"lifecycles": [{"phase": "build"}], "component": tool},
        "components": components,
        "dependencies": [
            {"ref": name, "dependsOn": sorted(below)} for name, below in sorted(needs.items())
        ],
    }
    # Of the content, and of no chance: the same bill has the same number.
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    content["serialNumber"] = f"urn:uuid:{number}"
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def own_bom() -> bytes:
    """Return the bill of what this version of the tool builds."""
    package_lock = json.loads(shipped("package-lock.json").read_text("utf-8"))
    return bom(shipped(LOCK).read_text("utf-8"), package_lock, VERSION)


def _python(lock: str) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Yield each package of a lock file, and the names of those that need it."""
    for block in re.split(r"\n(?=\S)", lock):
        if found := _PINNED.match(block):
            name = re.sub(r"[-_.]+", "-", found[1]).lower()
            purl = f"pkg:pypi/{name}@{found[2]}"
            hashes = [{"alg": "SHA-256", "content": one} for one in _HASH.findall(block)]
            one = _library(purl, name, found[2], hashes)
            yield one, [via[1] for line in block.splitlines() if (via := _VIA.search(line))]


def _npm(package_lock: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each package of npm that a portal is audited with, or has a part of."""
    for place, given in package_lock["packages"].items():
        name = place.rpartition("node_modules/")[2]
        if name and (not given.get("dev") or name.startswith(_PARTS)):
            function, _, digest = given["integrity"].partition("-")
            hashes = [{"alg": _FUNCTIONS[function], "content": b64decode(digest).hex()}]
            purl = f"pkg:npm/{name.replace('@', '%40')}@{given['version']}"
            one = _library(purl, name, given["version"], hashes)
            yield {**one, "licenses": [{"expression": given["license"]}]}


def _library(purl: str, name: str, version: str, hashes: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": hashes,
    }
