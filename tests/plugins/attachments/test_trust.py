"""What an agency puts into `content/trust/`."""

from cryptography.hazmat.primitives.serialization import Encoding

from plugins.attachments.trust import read_roots

from .signed_files import ROOT, certificate


def test_certificates_of_either_form_are_read_once(tmp_path):
    trust = tmp_path / "trust"
    trust.mkdir()
    other = certificate("Khác", 2, own=True)
    both = ROOT.public_bytes(Encoding.PEM) + other.public_bytes(Encoding.PEM)
    (trust / "a.pem").write_bytes(both)
    (trust / "b.cer").write_bytes(ROOT.public_bytes(Encoding.DER))
    (trust / "README.md").write_text("gốc", "utf-8")
    roots, problems = read_roots(tmp_path)
    assert roots == (ROOT.public_bytes(Encoding.DER), other.public_bytes(Encoding.DER))
    assert problems == []


def test_what_is_no_certificate_is_a_problem(tmp_path):
    (tmp_path / "trust").mkdir()
    (tmp_path / "trust" / "goc.crt").write_text("-----BEGIN CERTIFICATE-----\nAAAA\n", "utf-8")
    roots, (problem,) = read_roots(tmp_path)
    assert (roots, problem.code, problem.path) == ((), "trust-no-certificate", "trust/goc.crt")


def test_without_the_folder_nobody_is_trusted(tmp_path):
    assert read_roots(tmp_path) == ((), [])
