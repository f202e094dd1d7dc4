"""The bill of materials: every package of the lock files, in CycloneDX's form."""

import json
import re

import pytest

from plugins.release.bom import bom, own_bom
from plugins.run.project import shipped

LOCK = """lxml==6.1.3 \\
    --hash=sha256:{0}
    # via cong-mo (pyproject.toml)
MarkupSafe==3.0.0 ; python_version < '4' \\
    --hash=sha256:{0} \\
    --hash=sha256:{1}
    # via
    #   jinja2
    #   lxml
jinja2==3.2.0 \\
    --hash=sha256:{0}
    # via pelican
""".format("0" * 64, "1" * 64)
NPM = {
    "packages": {
        "": {"name": "x"},
        "node_modules/axe-core": {
            "version": "4.14.1",
            "integrity": "sha512-AAAA",
            "license": "MPL-2.0",
        },
        "node_modules/@biomejs/biome": {
            "version": "2.6.8",
            "integrity": "sha512-AAAA",
            "license": "MIT",
            "dev": True,
        },
        "node_modules/@fontsource/lexend": {
            "version": "5.3.0",
            "integrity": "sha512-AAAA",
            "license": "OFL-1.1",
            "dev": True,
        },
    }
}


@pytest.fixture(scope="module")
def said():
    return json.loads(bom(LOCK, NPM, "1.2.3"))


def test_each_package_has_its_name_version_address_and_hashes(said):
    one = next(one for one in said["components"] if one["name"] == "markupsafe")
    assert one["purl"] == "pkg:pypi/markupsafe@3.0.0"
    assert [hash["content"][0] for hash in one["hashes"]] == ["0", "1"]


def test_what_needs_a_package_is_said(said):
    needs = {one["ref"]: one["dependsOn"] for one in said["dependencies"]}
    assert "pkg:pypi/markupsafe@3.0.0" in needs["pkg:pypi/lxml@6.1.3"]
    assert "pkg:pypi/lxml@6.1.3" in needs["pkg:pypi/cong-mo@1.2.3"]


def test_of_npm_there_is_what_audits_a_portal_or_is_in_it_with_its_licence(said):
    npm = {one["name"]: one["licenses"] for one in said["components"] if "npm" in one["purl"]}
    assert npm == {
        "@fontsource/lexend": [{"expression": "OFL-1.1"}],
        "axe-core": [{"expression": "MPL-2.0"}],
    }


def test_the_same_packages_have_the_same_bill_and_others_another():
    assert bom(LOCK, NPM, "1.2.3") == bom(LOCK, NPM, "1.2.3")
    numbers = {json.loads(bom(LOCK, NPM, one))["serialNumber"] for one in ("1.2.3", "1.2.4")}
    assert len(numbers) == 2


def test_our_own_bill_has_every_pinned_package_and_is_valid_by_the_schema():
    lock = shipped("requirements.lock").read_text("utf-8")
    pinned = re.findall(r"^[A-Za-z0-9._-]+==", lock, re.MULTILINE)
    text = own_bom().decode()
    python = [one for one in json.loads(text)["components"] if one["purl"].startswith("pkg:pypi/")]
    assert len(python) == len(pinned) > 20
    schema = pytest.importorskip("cyclonedx.schema")
    validation = pytest.importorskip("cyclonedx.validation.json")
    validator = validation.JsonStrictValidator(schema.SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
