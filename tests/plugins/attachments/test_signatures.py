"""Signatures in each state, as readers are told of them on a day."""

import datetime as dt

import pytest

from plugins.attachments.signatures import read_signatures
from plugins.domain import FileSignature

from . import signed_files
from .signed_files import ROOT, native, revoked, signed, signer

TODAY, LATER = dt.date(2026, 12, 1), dt.date(2031, 1, 1)
BEFORE, AFTER = dt.datetime(2026, 10, 1, tzinfo=dt.UTC), dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
ROOTS = [native(ROOT).dump()]
STATES = {
    "signed": (signed, "trusted"),
    "signed, the time is proven": (lambda: signed(stamped=BEFORE), "trusted"),
    "altered": (signed_files.altered, "altered"),
    "added to": (signed_files.added_to, "altered"),
    "partly covered": (signed_files.partly_covered, "partly"),
    "expired": (lambda: signed(who=signer("Cũ", 3, end=BEFORE)), "expired"),
    "revoked": (lambda: revoked(BEFORE.replace(tzinfo=None)), "revoked"),
    "revoked before the proven time": (
        lambda: revoked(BEFORE.replace(tzinfo=None), stamped=AFTER),
        "revoked",
    ),
    "revoked after the proven time": (
        lambda: revoked(AFTER.replace(tzinfo=None), stamped=BEFORE),
        "trusted",
    ),
    "self-signed": (lambda: signed(who=signer("Tự ký", 2, own=True)), "self"),
    "several": (lambda: signed(signed(), signer("Văn phòng", 4), "Ky2"), "trusted trusted"),
    "the second one altered": (
        lambda: signed(signed_files.altered(), signer("Văn phòng", 4), "Ky2"),
        "altered trusted",
    ),
    "damaged": (signed_files.damaged_signature, "damaged"),
}


def _verdicts(content, roots=ROOTS, day=TODAY):
    return " ".join(one.verdict(day) for one in read_signatures(content, roots))


@pytest.mark.parametrize("name", STATES)
def test_each_state_is_known(name):
    make, verdicts = STATES[name]
    assert _verdicts(make()) == verdicts


def test_who_signed_and_for_whom_is_told():
    (found,) = read_signatures(signed(stamped=BEFORE), ROOTS)
    assert (found.signer, found.agency) == ("Nguyễn Văn Thử", "Ủy ban nhân dân tỉnh Hà Vân")
    assert (found.time, found.time_trusted) == ("2026-10-01T00:00:00+00:00", True)
    assert (found.covers, found.added, found.serial) == ("file", "nothing", "3E9")


def test_without_its_root_nobody_is_trusted():
    assert _verdicts(signed(), roots=()) == "unknown"


def test_a_time_that_nobody_trusts_proves_nothing():
    (found,) = read_signatures(signed(stamped=BEFORE), ())
    assert not found.time_trusted


def test_a_certificate_that_has_run_out_since_needs_a_proven_time():
    assert _verdicts(signed(), day=LATER) == "expired"
    assert _verdicts(signed(stamped=BEFORE), day=LATER) == "trusted"


def test_without_a_day_no_certificate_runs_out():
    assert (
        FileSignature("intact", valid_until="2020-01-01", chain="trusted").verdict(None)
        == "trusted"
    )
