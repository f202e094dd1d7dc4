"""The signatures in a PDF: who, when, over what, changed since or not (PAdES, by pyHanko)."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from ..domain import FileSignature


def read_signatures(content: bytes, roots: Iterable[bytes]) -> tuple[FileSignature, ...]:
    """Return the signatures of a PDF in the order in which they were put. `roots` are the
    certificates (DER) that are trusted; nothing is fetched.
    """
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        embedded = list(reader.embedded_regular_signatures)
        trusted = tuple(x509.Certificate.load(one) for one in roots)
        known = _InFile(trusted, *_embedded_answers(reader))
    except Exception:  # what is in the file decides what goes wrong in a parser of foreign bytes
        return (FileSignature("damaged"),)
    return tuple(_read(one, known) for one in embedded)


@dataclass(frozen=True)
class _InFile:
    roots: tuple[x509.Certificate, ...]
    ocsps: tuple[ocsp.OCSPResponse, ...]
    crls: tuple[crl.CertificateList, ...]


def _embedded_answers(reader: PdfFileReader) -> tuple[Any, Any]:
    """What authorities said of certificates, as it was put into the file."""
    if "/DSS" not in reader.root:
        return (), ()
    store = DocumentSecurityStore.read_dss(reader)
    answers = (one.get_object().data for one in store.ocsps)
    lists = (one.get_object().data for one in store.crls)
    return (
        tuple(ocsp.OCSPResponse.load(one) for one in answers),
        tuple(crl.CertificateList.load(one) for one in lists),
    )


def _read(embedded: EmbeddedPdfSignature, known: _InFile) -> FileSignature:
    try:
        certificate = embedded.signer_cert
        status = validate_pdf_signature(
            embedded, _context(embedded, known), _context(embedded, known, of_time=True)
        )
    except Exception:  # as above: each library below has errors of its own
        return FileSignature("damaged")
    trusted = status.timestamp_validity
    is_trusted = bool(trusted and trusted.valid and trusted.trusted)
    moment = trusted.timestamp if trusted and is_trusted else embedded.self_reported_timestamp
    subject = certificate.subject.native
    return FileSignature(
        state=_state(status, certificate, known, moment if is_trusted else None),
        signer=_name(subject, "common_name"),
        agency=_name(subject, "organization_name"),
        time=_iso(moment),
        time_trusted=is_trusted,
        chain=_chain(status, certificate),
        covers=_COVERS[status.coverage],
        added=_added(status),
        issuer=_name(certificate.issuer.native, "common_name"),
        serial=f"{certificate.serial_number:X}",
        valid_from=_iso(certificate.not_valid_before),
        valid_until=_iso(certificate.not_valid_after),
        algorithm=f"{status.md_algorithm} {status.pkcs7_signature_mechanism}",
    )


def _context(
    embedded: EmbeddedPdfSignature, known: _InFile, *, of_time: bool = False
) -> ValidationContext:
    """How a chain is walked: to our roots alone, without a network, on a day on which the signer's
    certificate held. Whether that day is proven, and whether it was revoked, is asked apart.
    """
    certificate = embedded.signer_cert
    signed = embedded.self_reported_timestamp or certificate.not_valid_before
    if of_time:
        signed = _time_stamped(embedded) or signed
    elif not of_time:
        signed = min(max(signed, certificate.not_valid_before), certificate.not_valid_after)
    return ValidationContext(
        trust_roots=list(known.roots),
        other_certs=list(embedded.other_embedded_certs),
        moment=signed,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def _time_stamped(embedded: EmbeddedPdfSignature) -> dt.datetime | None:
    stamps = extract_tst_data_iter(embedded.signer_info, signed=False)
    stamp = next(stamps, None)
    return stamp["encap_content_info"]["content"].parsed["gen_time"].native if stamp else None


def _state(
    status: PdfSignatureStatus,
    certificate: x509.Certificate,
    known: _InFile,
    proven: dt.datetime | None,
) -> str:
    if not (status.intact and status.valid):
        return "altered"
    if status.coverage in (SignatureCoverageLevel.UNCLEAR, None):
        return "partly"
    if status.coverage is SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START:
        return "partly"
    if _added(status) == "other" or not status.docmdp_ok:
        return "altered"
    revoked = _revoked(certificate, known)
    return "revoked" if revoked and not (proven and proven < revoked) else "intact"


def _added(status: PdfSignatureStatus) -> str:
    """What came after the signature: `nothing`, `answers` (of authorities), `fields` (also further
    signatures), or `other`.
    """
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return "nothing"
    level = status.modification_level
    return _ADDED.get(level, "other") if level is not None else "other"


def _chain(status: PdfSignatureStatus, certificate: x509.Certificate) -> str:
    if status.trusted:
        return "trusted"
    return "self" if certificate.self_signed in ("yes", "maybe") else "unknown"


def _revoked(certificate: x509.Certificate, known: _InFile) -> dt.datetime | None:
    """Since when a certificate is revoked, by what is in the file. Nobody asks whether that answer
    itself holds: a forged one could only make its own file doubtful.
    """
    return min(_revocations(certificate.serial_number, known), default=None)


def _revocations(serial: int, known: _InFile) -> Iterator[dt.datetime]:
    for answer in known.ocsps:
        for one in answer.response_data["responses"]:
            of_serial = one["cert_id"]["serial_number"].native == serial
            if of_serial and one["cert_status"].name == "revoked":
                yield one["cert_status"].chosen["revocation_time"].native
    for revoked in known.crls:
        for one in revoked["tbs_cert_list"]["revoked_certificates"] or ():
            if one["user_certificate"].native == serial:
                yield one["revocation_date"].native


def _name(given: dict[str, Any], key: str) -> str:
    found = given.get(key, "")
    return " ".join(str(found[0] if isinstance(found, list) else found).split())


def _iso(moment: dt.datetime | None) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds") if moment else ""


_COVERS = {
    SignatureCoverageLevel.ENTIRE_FILE: "file",
    SignatureCoverageLevel.ENTIRE_REVISION: "revision",
    SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START: "part",
    SignatureCoverageLevel.UNCLEAR: "part",
    None: "part",
}
_ADDED = {
    ModificationLevel.NONE: "nothing",
    ModificationLevel.LTA_UPDATES: "answers",
    ModificationLevel.FORM_FILLING: "fields",
}
