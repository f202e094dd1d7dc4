"""Writes the manifest of a built folder, signed where there is a key."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from ..run import paths, project_folder
from ..run.command import Stopped
from ..run.file_names import AUDIT
from .keys import NotAKey, SecretKey
from .manifest import ABOUT, audit_summary, list_files, manifest
from .statement import STATEMENT, statement
from .verify.released import MANIFEST, PUBLIC_KEY, SIGNATURE
from .verify.signature import PublicKey

#: The environment's names of the key, or its text, and of its password.
KEY, PASSWORD = "PORTAL_RELEASE_KEY", "PORTAL_RELEASE_PASSWORD"
_LARGEST = 100_000_000


def sign(output: Path, reports: Path, key: SecretKey | None) -> int:
    """Write the provenance and the manifest of a folder, and its signature; return the release's
    number. Raises Stopped where it cannot be what the portal promises.
    """
    check_promise(output, key)
    try:
        about = json.loads(paths.read(reports, ABOUT, _LARGEST))
    except (paths.Refused, ValueError):
        raise Stopped("no_portal", path=output) from None
    # Stated of all other files, and then itself one of those that are signed for.
    listing = list_files(output, STATEMENT)
    stated = statement(about, listing.digests)
    _write(output, STATEMENT, stated)
    content = manifest(listing.extended(STATEMENT, stated), about, _audit(reports))
    _write(output, MANIFEST, content)
    if key:
        number, day = about["number"], about["day"]
        _write(output, SIGNATURE, key.sign(content, f"release {number} of {day}").encode())
    return int(about["number"])


def check_promise(output: Path, key: SecretKey | None) -> None:
    """See that the key is the one that the site tells of, if it does. Raises Stopped."""
    public = _promised(output)
    if public and key is None:
        raise Stopped("release_key_missing", variable=KEY)
    if public and key and public != key.public:
        raise Stopped("release_key_other", given=key.public, promised=public)


def check_ready(output: Path, given: str, variables: Mapping[str, str]) -> None:
    """See before a long audit that what is to be signed can be; a key whose password is asked for
    at the terminal is judged when it is used. Raises Stopped.
    """
    try:
        key = read_key(given, variables, ask=False)
    except NotAKey:
        return
    check_promise(output, key)


def read_key(given: str, variables: Mapping[str, str], *, ask: bool = True) -> SecretKey | None:
    """The key that the environment names or holds, or that a setting names; None where neither
    does. Raises Stopped. Where it needs a password that the terminal can be asked for, that is
    asked, or with `ask=False` NotAKey is raised.
    """
    named = variables.get(KEY) or given
    if not named:
        return None
    text = named
    if "\n" not in named.strip():
        here = Path.cwd() if variables.get(KEY) else project_folder()
        try:
            text = (here / Path(named).expanduser()).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise Stopped("release_key_unread", path=named) from None
        except FileNotFoundError:
            raise Stopped("no_file", path=named) from None
    try:
        return SecretKey.read(text, variables.get(PASSWORD, ""))
    except NotAKey as cause:
        if not cause.locked or variables.get(PASSWORD) or not sys.stdin.isatty():
            reason = "release_password" if cause.locked else "release_key_unread"
            raise Stopped(reason, path="" if text == named else named, variable=PASSWORD) from None
        if not ask:
            raise
    try:
        return SecretKey.read(text, getpass.getpass())
    except NotAKey:
        raise Stopped("release_password", path=named, variable=PASSWORD) from None


def _promised(output: Path) -> PublicKey | None:
    """The public key that the site tells of."""
    try:
        text = paths.read(output, PUBLIC_KEY.lstrip("/"), _LARGEST, own=True)
    except paths.Refused:
        return None
    return PublicKey.read(text.decode())


def _audit(reports: Path) -> dict[str, object] | None:
    try:
        return audit_summary(paths.read(reports, AUDIT, _LARGEST))
    except paths.Refused:
        return None


def _write(output: Path, path: str, content: bytes) -> None:
    paths.write(output, path.lstrip("/"), content)
