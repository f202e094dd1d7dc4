"""The roots that an agency trusts: certificates below `content/trust/`; none come with the tool."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from ..domain import Problem, error
from ..run import paths

FOLDER = "trust"
_LARGEST = 1_000_000
_SUFFIXES = (".pem", ".crt", ".cer", ".der")


def read_roots(content: Path) -> tuple[tuple[bytes, ...], list[Problem]]:
    """Return the certificates (DER) of a content folder, in the order of their files, and a problem
    for each file that holds none.
    """
    roots: list[bytes] = []
    problems: list[Problem] = []
    for name in paths.below(content / FOLDER):
        if not name.lower().endswith(_SUFFIXES):
            continue
        where = f"{FOLDER}/{paths.printable(name)}"
        try:
            roots += _certificates(paths.read(content / FOLDER, name, _LARGEST))
        except paths.Refused as refused:
            problems.append(refused.problem(where))
        except ValueError:
            problems.append(error("trust-no-certificate", where, given=paths.printable(name)))
    return tuple(dict.fromkeys(roots)), problems


def _certificates(raw: bytes) -> list[bytes]:
    """The certificates in a file of either form. Raises ValueError."""
    if raw.lstrip().startswith(b"-----BEGIN"):
        found = x509.load_pem_x509_certificates(raw)
    else:
        found = [x509.load_der_x509_certificate(raw)]
    return [one.public_bytes(Encoding.DER) for one in found]
