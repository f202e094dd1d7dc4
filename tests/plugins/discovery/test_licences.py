"""Citizens are told whose work is in a portal."""

import pytest

from plugins.discovery.licences import pages


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_part_has_an_owner_and_a_licence_and_typefaces_link_to_theirs(site, lang):
    page = site.file({"vi": "/vi/giay-phep-cac-phan/", "en": "/en/licences/"}[lang])
    text = page.read_text("utf-8")
    assert "AGPL-3.0-or-later" in text and "third-party-notices.txt" in text
    for family in ("be-vietnam-pro", "lexend"):
        (file,) = (site.output / "assets").glob(f"OFL-{family}.*.txt")
        assert file.name in text
    assert "sbom.cdx.json" not in text, "only what is published has a bill of materials"
    leading = site.file({"vi": "/vi/du-lieu-mo/", "en": "/en/open-data/"}[lang])
    assert page.parent.name in leading.read_text("utf-8")


def test_a_portal_without_typefaces_and_voice_names_neither(portal):
    page = next(iter(pages(portal)))
    assert [row.licence for row in page.view.rows].count("AGPL-3.0-or-later") == 1
    assert not any("Phông chữ" in row.what for row in page.view.rows)
    assert all(row.what and row.holder and row.licence for row in page.view.rows)
