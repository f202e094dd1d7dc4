"""Signatures are judged as RFC 8032 says."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from plugins.release.verify.ed25519 import is_signature

#: RFC 8032, section 7.1: public key, message, signature.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize("vector", VECTORS)
def test_the_examples_of_the_rfc_hold_and_no_others(vector):
    key, message, signature = map(bytes.fromhex, vector)
    assert is_signature(signature, message, key)
    assert not is_signature(signature, message + b"x", key)
    assert not is_signature(signature[:-1] + b"\x7f", message, key)


def test_what_another_library_has_signed_holds_until_a_bit_is_changed():
    for number in range(6):
        secret = Ed25519PrivateKey.from_private_bytes(bytes([number] * 32))
        key, message = secret.public_key().public_bytes_raw(), b"x" * number
        signature = bytearray(secret.sign(message))
        assert is_signature(bytes(signature), message, key)
        signature[number * 9] ^= 1
        assert not is_signature(bytes(signature), message, key)


def test_a_second_form_of_a_signature_does_not_hold():
    """As section 5.1.7 asks: the scalar is below the group's order."""
    key, message, signature = map(bytes.fromhex, VECTORS[1])
    scalar = int.from_bytes(signature[32:], "little") + ORDER
    assert not is_signature(signature[:32] + scalar.to_bytes(32, "little"), message, key)


@pytest.mark.parametrize("key", [bytes(32), b"\1" + bytes(31), b"\xff" * 32, b"short"])
def test_a_key_that_would_sign_anything_or_is_none_signs_nothing(key):
    assert not is_signature(b"\1" + bytes(63), b"", key)
