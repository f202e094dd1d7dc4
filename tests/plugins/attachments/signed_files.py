"""Signed PDFs in every state that a signature can be in, with an authority of our own."""

import asyncio
import datetime as dt
import hashlib
import io
import re
from functools import cache

from asn1crypto import keys, x509
from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509 as made_x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore

from .pdf_makers import made

FROM, UNTIL = dt.datetime(2024, 1, 1, tzinfo=dt.UTC), dt.datetime(2029, 1, 1, tzinfo=dt.UTC)


@cache
def key(number):
    """A private key: the same one in a run."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def name(common, organisation="Ủy ban nhân dân tỉnh Hà Vân"):
    return made_x509.Name(
        [
            made_x509.NameAttribute(NameOID.COMMON_NAME, common),
            made_x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
        ]
    )


AUTHORITY = name("Cơ quan chứng thực thử", "Chứng thực thử")


@cache
def certificate(common, number, end=UNTIL, *, own=False, root=False, times=False):
    """A certificate of a key, by our authority or by the key itself."""
    builder = (
        made_x509.CertificateBuilder()
        .subject_name(AUTHORITY if root else name(common))
        .issuer_name(name(common) if own else AUTHORITY)
        .public_key(key(number).public_key())
        .serial_number(1000 + number)
        .not_valid_before(FROM)
        .not_valid_after(end)
        .add_extension(made_x509.BasicConstraints(ca=root, path_length=None), critical=True)
        .add_extension(_usage(root), critical=True)
    )
    if times:
        usage = made_x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(key(number) if own else key(0), hashes.SHA256())


def _usage(root):
    return made_x509.KeyUsage(
        digital_signature=not root,
        content_commitment=not root,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=root,
        crl_sign=root,
        encipher_only=False,
        decipher_only=False,
    )


def native(given):
    """A certificate or a key as the signing library has it."""
    if hasattr(given, "public_bytes"):
        return x509.Certificate.load(given.public_bytes(serialization.Encoding.DER))
    packed = given.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return keys.PrivateKeyInfo.load(packed)


ROOT = certificate("", 0, root=True)


def signer(common="Nguyễn Văn Thử", number=1, **more):
    """Who signs, by a certificate of our authority or of their own."""
    known = SimpleCertificateStore()
    known.register(native(ROOT))
    return signers.SimpleSigner(
        native(certificate(common, number, **more)), native(key(number)), known
    )


def signed(content=None, who=None, field="Ky1", stamped=None):
    """A PDF with one more signature: now, says the signer, or when a stamp says it was."""
    stamper = None
    if stamped:
        stamper = DummyTimeStamper(
            native(certificate("Dấu thời gian", 9, times=True)), native(key(9)), fixed_dt=stamped
        )
    given = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    chosen = signers.PdfSigner(given, signer=who or signer(), timestamper=stamper)
    writer = IncrementalPdfFileWriter(io.BytesIO(content or made()), strict=False)
    return chosen.sign_pdf(writer).getvalue()


def altered():
    """A signed PDF in which a word was exchanged."""
    return signed(made(compress_streams=False)).replace(b"Van phong", b"Van thuXX")


def added_to():
    """A signed PDF to which a page's text was added, as a later revision."""
    writer = IncrementalPdfFileWriter(io.BytesIO(signed()))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT (Them) Tj ET"))
    writer.update_container(page)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def partly_covered():
    """A signed PDF whose signature leaves out the last bytes, and is right over the others."""
    content = bytearray(signed())
    field = re.search(rb"/ByteRange \[ ?0 (\d+) (\d+) (\d+) *\]", content)
    gap, after, length = map(int, field.groups())
    ranges = b"/ByteRange [0 %d %d %d" % (gap, after, length - 30)
    content[field.start() : field.end()] = ranges.ljust(len(field[0]) - 1) + b"]"
    covered = bytes(content[:gap] + content[after : after + length - 30])
    made_again = asyncio.run(signer().async_sign(hashlib.sha256(covered).digest(), "sha256"))
    packed = made_again.dump().hex().encode()
    content[gap + 1 : after - 1] = packed.ljust(after - gap - 2, b"0")
    return bytes(content)


def revoked(since, stamped=None):
    """A signed PDF that holds an authority's answer: the signer's certificate is revoked."""
    content = signed(stamped=stamped)
    answer = (
        ocsp.OCSPResponseBuilder()
        .add_response(
            certificate("Nguyễn Văn Thử", 1),
            ROOT,
            hashes.SHA1(),
            ocsp.OCSPCertStatus.REVOKED,
            since,
            None,
            since,
            made_x509.ReasonFlags.key_compromise,
        )
        .responder_id(ocsp.OCSPResponderEncoding.NAME, ROOT)
        .sign(key(0), hashes.SHA256())
    )
    packed = answer.public_bytes(serialization.Encoding.DER)
    written = io.BytesIO(content)
    DocumentSecurityStore.add_dss(
        written, None, certs=[], ocsps=[asn1_ocsp.OCSPResponse.load(packed)], crls=[]
    )
    return written.getvalue()


def damaged_signature():
    """A signed PDF whose signature is noise."""
    content = signed()
    start = content.index(b"/Contents <") + len(b"/Contents <")
    return content[:start] + b"00ff" * 20 + content[start + 80 :]
