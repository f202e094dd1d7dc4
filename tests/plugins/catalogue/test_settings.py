"""Settings of a portal that are more than a text."""

import pytest

from plugins.catalogue.catalogue import read_catalogue


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ("mailto:gopy@havan.example", []),
        ("https://gopy.havan.example/gui", []),
        ("https://gopy.havan.example:8443", []),
        ("http://gopy.havan.example/gui", ["endpoint-not-https"]),
        ("gopy@havan.example", ["endpoint-not-https"]),
        ("tel:18001234", ["endpoint-not-https"]),
        ("/gop-y", ["endpoint-not-https"]),
        ("https://a.example; script-src *", ["endpoint-not-https"]),
        ("https://a.example'", ["endpoint-not-https"]),
    ],
)
def test_what_readers_write_goes_by_letter_or_encrypted(tmp_path, given, codes):
    (tmp_path / "portal.yml").write_text(f'feedback_url: "{given}"\n', "utf-8")
    assert [
        one.code
        for one in read_catalogue(tmp_path, ("vi",)).problems
        if one.code.startswith("endpoint")
    ] == codes
