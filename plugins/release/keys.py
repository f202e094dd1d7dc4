"""Key pairs and signatures in minisign's form (https://jedisct1.github.io/minisign/).

A secret key with a password is encrypted by scrypt with OWASP's least costs for it (128 MB of
memory for a moment); what minisign itself has written is read too.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import struct
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .verify.signature import PublicKey

_ALGORITHM, _PREHASHED, _CHECKSUM = b"Ed", b"ED", b"B2"
_SCRYPT, _PLAIN = b"Sc", b"\0\0"
#: Operations and bytes of memory, as libsodium counts them: N = 2^17, r = 8, p = 1.
_COSTS = (2**22, 2**27)
_MOST_MEMORY = 2**30 + 2**25
#: Algorithm, derivation, checksum's algorithm; salt; costs; number, seed, public key, checksum.
_LAYOUT = struct.Struct("<2s2s2s32sQQ104s")
_INNER = struct.Struct("<8s32s32s32s")


class NotAKey(Exception):
    """The text is no secret key; or, where `locked`, the password is not the right one."""

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()
        self.locked = locked


@dataclass(frozen=True)
class SecretKey:
    """`id` tells keys from one another, `seed` is what Ed25519 makes a key of."""

    id: bytes
    seed: bytes = field(repr=False)  # not into a traceback

    @staticmethod
    def make() -> SecretKey:
        """A new one, of the system's chance."""
        return SecretKey(secrets.token_bytes(8), secrets.token_bytes(32))

    @property
    def public(self) -> PublicKey:
        """What everybody may have."""
        return PublicKey(self.id, self._signer.public_key().public_bytes_raw())

    def sign(self, content: bytes, comment: str) -> str:
        """The text of a signature file; the same for the same content and comment."""
        first = self._signer.sign(hashlib.blake2b(content).digest())
        second = self._signer.sign(first + comment.encode())
        return (
            f"untrusted comment: signature of a release, key {self.id[::-1].hex().upper()}\n"
            f"{_base64(_PREHASHED + self.id + first)}\n"
            f"trusted comment: {comment}\n"
            f"{_base64(second)}\n"
        )

    def text(self, password: str = "") -> str:
        """The text of a secret key's file, encrypted where there is a password."""
        inner = _INNER.pack(self.id, self.seed, self.public.point, self._checksum())
        salt, costs, derivation = bytes(32), (0, 0), _PLAIN
        if password:
            salt, costs, derivation = secrets.token_bytes(32), _COSTS, _SCRYPT
            inner = _crossed(inner, password, salt, costs)
        packed = _LAYOUT.pack(_ALGORITHM, derivation, _CHECKSUM, salt, *costs, inner)
        kind = "encrypted secret key" if password else "secret key, not encrypted"
        return f"untrusted comment: minisign {kind}\n{_base64(packed)}\n"

    @staticmethod
    def read(text: str, password: str = "") -> SecretKey:
        """The key of a text. Raises NotAKey."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        try:
            unpacked = _LAYOUT.unpack(base64.b64decode(lines[-1], validate=True))
        except (ValueError, IndexError, struct.error) as cause:
            raise NotAKey from cause
        algorithm, derivation, checksum, salt, operations, memory, inner = unpacked
        if (algorithm, checksum) != (_ALGORITHM, _CHECKSUM) or memory > _MOST_MEMORY:
            raise NotAKey
        if derivation == _SCRYPT:
            if not password:
                raise NotAKey(locked=True)
            inner = _crossed(inner, password, salt, (operations, memory))
        number, seed, _, found = _INNER.unpack(inner)
        key = SecretKey(number, seed)
        if not secrets.compare_digest(found, key._checksum()):
            raise NotAKey(locked=derivation == _SCRYPT)
        return key

    @property
    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def _checksum(self) -> bytes:
        parts = _ALGORITHM + self.id + self.seed + self.public.point
        return hashlib.blake2b(parts, digest_size=32).digest()


def public_text(key: PublicKey) -> str:
    """The text of a public key's file."""
    return f"untrusted comment: minisign public key {key.id[::-1].hex().upper()}\n{key}\n"


def _crossed(inner: bytes, password: str, salt: bytes, costs: tuple[int, int]) -> bytes:
    """What is secret, encrypted or decrypted."""
    power, block, parallel = _parameters(*costs)
    stream = hashlib.scrypt(
        password.encode(),
        salt=salt,
        n=2**power,
        r=block,
        p=parallel,
        maxmem=_MOST_MEMORY,
        dklen=len(inner),
    )
    return bytes(one ^ other for one, other in zip(inner, stream, strict=True))


def _parameters(operations: int, memory: int) -> tuple[int, int, int]:
    """Scrypt's log2(N), r and p for libsodium's costs (its `pickparams`)."""
    operations, block = max(operations, 32768), 8
    few = operations < memory // 32
    most = operations // (block * 4) if few else memory // (block * 128)
    power = next(power for power in range(1, 64) if 2**power > most // 2)
    parallel = 1 if few else min(operations // 4 // 2**power, 0x3FFFFFFF) // block
    return power, block, max(1, parallel)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
