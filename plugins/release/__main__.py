"""`key`, `sign` and `verify` from a shell: `python -m plugins.release verify https://…`."""

from __future__ import annotations

import datetime as dt
import getpass
import os
import sys
from pathlib import Path

from ..run import PACKAGE, command
from ..run.settings import folder_of, value_of
from .bom import own_bom
from .bundle import words
from .keys import SecretKey, public_text
from .renew import renew
from .sign import PASSWORD, check_ready, read_key, sign
from .verify import main as verify
from .verify.report import lines_of


def main() -> int:
    """Run the task asked for; return its exit status."""
    if sys.argv[1:2] == ["verify"]:
        return command.run(lambda: verify(words(), sys.argv[2:], command.Parser))
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.release")
    tasks = parser.add_subparsers(dest="task", required=True)
    making = tasks.add_parser("key")
    making.add_argument("file", type=Path)
    making.add_argument("--password", action="store_true", help="ask for one, and encrypt the key")
    tasks.add_parser("bom", help="the bill of materials of this version, for its own releases")
    for task, said in (
        ("ready", "what `publish` calls before the audit"),
        ("sign", "what `publish` calls after it"),
    ):
        signing = tasks.add_parser(task, help=said)
        signing.add_argument("--output", type=Path, default=folder_of("OUTPUT_PATH"))
        signing.add_argument("--reports", type=Path, default=folder_of("PORTAL_REPORTS"))
        signing.add_argument("--key", default=value_of("PORTAL_RELEASE_KEY"))
    renewing = tasks.add_parser("renew", help="what `rollback` calls")
    renewing.add_argument("--output", type=Path, required=True)
    renewing.add_argument("--reports", type=Path)
    renewing.add_argument("--key", default=value_of("PORTAL_RELEASE_KEY"))
    renewing.add_argument("--above", type=int, default=0)
    renewing.add_argument("--today", type=dt.date.fromisoformat, required=True)
    given = parser.parse_args()
    if given.task == "key":
        return _make_key(given.file, ask=given.password)
    if given.task == "bom":
        sys.stdout.write(own_bom().decode())
        return 0
    if given.task == "renew":
        return _renew(given.output, given.above, given.today, given.key)
    if given.task == "ready":
        check_ready(given.output, given.key, os.environ)
        return 0
    key = read_key(given.key, os.environ)
    number = sign(given.output, given.reports, key)
    said = "release.signed" if key else "release.unsigned"
    print(command.Words()(said, number=number, public=str(key.public) if key else ""))
    return 0


def _renew(output: Path, above: int, today: dt.date, named: str) -> int:
    """Make an earlier release the newest; status 1 where it is other than it was released."""
    _, wrong = renew(output, above, today, read_key(named, os.environ))
    lang = command.report_language()
    for line in lines_of(wrong, words()[lang]):
        print(line)
    return 1 if wrong else 0


def _make_key(file: Path, *, ask: bool) -> int:
    """Make a key pair: the secret key in a file that its owner alone may read, the public one
    beside it.
    """
    place = file.resolve()
    for setting in ("PATH", "OUTPUT_PATH"):
        if place.is_relative_to(folder_of(setting).resolve()):
            raise command.Stopped("release_key_public", path=folder_of(setting))
    public = place.with_name(f"{place.name}.pub")
    for one in (place, public):
        if one.exists():
            raise command.Stopped("file_exists", path=one)
    password = os.environ.get(PASSWORD, "")
    if ask and not password:
        password = getpass.getpass()
        if not password or password != getpass.getpass():
            raise command.Stopped("release_password", path=file, variable=PASSWORD)
    key = SecretKey.make()
    place.parent.mkdir(parents=True, exist_ok=True)
    opened = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(opened, "w", encoding="utf-8") as secret:
        secret.write(key.text(password))
    public.write_text(public_text(key.public), encoding="utf-8")
    values = {
        "path": command.display_path(place),
        "file": command.display_path(public),
        "public": str(key.public),
        "fingerprint": key.public.fingerprint,
    }
    print(command.Words()("release.key", **values))
    return 0


if __name__ == "__main__":
    sys.exit(main())
