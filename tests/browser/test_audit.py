"""axe on one page of each type in every display. `inv audit --thorough` does the same for all pages."""
import json
import tomllib
from dataclasses import asdict

import pytest

from plugins.audit.variants import every_variant, variants
from plugins.audit.walk import audit_pages
from tests.conftest import ROOT

from .walk import page_types

PALETTES = list(tomllib.loads((ROOT / "theme" / "tokens.toml").read_text("utf-8"))["palette"])


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_page_type_fails_in_any_display(chromium, example, root, lang):
    shown = every_variant(PALETTES) if lang == "vi" else variants(("light",))
    given = json.dumps([url + "index.html" if url.endswith("/") else url for url in page_types(example, lang)])
    parameters = json.dumps({"root": root, "variants": [asdict(variant) for variant in shown]})
    found = json.loads(audit_pages(given.encode(), parameters.encode()))
    assert [[one["page"], one["variant"], one["rule"], one["selector"], one["message"]]
            for page in found for one in page if one["outcome"] == "fail"] == []
