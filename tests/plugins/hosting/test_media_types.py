"""Every kind of file that a portal ships has a type."""

from plugins.catalogue.downloads.inventory import inventory
from plugins.hosting.media_types import DEFAULT, media_type
from tests.conftest import SITE


def test_a_text_is_told_with_its_encoding_and_a_stranger_as_bytes():
    assert media_type("vi/index.HTML") == "text/html; charset=utf-8"
    assert media_type("a/tờ khai.docx").endswith("wordprocessingml.document")
    assert media_type("LICENSE") == media_type("a.b/c") == DEFAULT


def test_every_download_that_may_be_published_has_one():
    downloads, _ = inventory(SITE)
    assert downloads and all(media_type(one.name) != DEFAULT for one in downloads)
