"""A new repository has what the law asks for, and nothing of the example."""

import json
import os
import re
import tomllib

import pytest
import yaml

from plugins.domain import Site
from plugins.scaffold.ask import from_options
from plugins.scaffold.repository import repository
from tests.conftest import ROOT

PROVINCE = {
    "name": "Tỉnh Tân Hải | Tân Hải Province",
    "kind": "province",
    "languages": "vi,en",
    "communes": "Xã Đông Sơn | Đông Sơn Commune; Xã Tây Sơn | Tây Sơn Commune",
    "address": "https://tanhai.gov.vn",
    "host": "gitlab",
}
#: What only the example says, and machines that nobody else has.
FOREIGN = re.compile(
    rf"Hà Vân|havan|Cầu Lim|Gò Vàng|Bãi Ng|Suối Tr|1800 1234|{re.escape(str(ROOT))}"
)


@pytest.fixture
def made(tmp_path):
    def make(**given):
        answers, wrong = from_options({"name": "Xã Mỹ Lâm", **given})
        assert not wrong
        wheel = tmp_path / "cong_mo-0.1.0-py3-none-any.whl"
        wheel.write_bytes(b"a wheel")
        return repository(answers, "portal", wheel)

    return make


def test_the_pages_that_a_portal_must_have_are_there_in_each_language(made):
    files = made(**PROVINCE)
    for folder in ("vi/trang", "en/pages"):
        pages = [
            yaml.safe_load(text.decode().split("---")[1])
            for path, text in files.items()
            if path.startswith(f"content/{folder}/")
        ]
        roles = {page.get("role") for page in pages}
        assert {"about", "contact", "help", "accessibility", "privacy"} <= roles
    assert "content/compliance/224-2026-nd-cp.yml" in files


def test_communes_stand_below_their_province_each_with_an_office(made):
    files = made(**PROVINCE)
    page = yaml.safe_load(files["content/en/agencies/xa-dong-son.md"].decode().split("---")[1])
    assert page == {
        "title": "Đông Sơn Commune",
        "level": "commune",
        "parent": "tinh-tan-hai",
    }
    office = files["content/vi/co-quan/mot-cua-xa-dong-son.md"].decode()
    assert "parent: xa-dong-son" in office and "Bộ phận Một cửa Xã Đông Sơn" in office


def test_the_settings_are_those_that_were_given(made):
    site = Site.model_validate(yaml.safe_load(made(**PROVINCE)["content/portal.yml"]))
    assert site.names == {"vi": "Tỉnh Tân Hải", "en": "Tân Hải Province"}
    assert site.url == "https://tanhai.gov.vn" and not site.sample


def test_one_language_is_a_portal_of_that_language(made):
    files = made(languages="en")
    assert not [path for path in files if path.startswith(("content/vi/", "locales/vi/"))]
    assert 'LANGUAGES = ("en",)' in files["pelicanconf.py"].decode()


def test_a_colour_is_written_into_the_theme(made):
    theme = made(colours="#00563f")["content/theme.toml"]
    assert tomllib.loads(theme.decode()) == {"brand": "#00563f"}


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("github", {".github/workflows/publish.yml", ".github/workflows/preview.yml"}),
        ("gitlab", {".gitlab-ci.yml"}),
        ("cron", {"publish.sh", "portal.cron"}),
    ],
)
def test_a_host_has_what_publishes_there_and_nothing_else(host, files, made):
    found = made(host=host)
    others = {".gitlab-ci.yml", "publish.sh", ".github/workflows/publish.yml"} - files
    assert files <= found.keys() and not others & found.keys()
    assert ".github/workflows/test.yml" not in found


def test_the_tool_is_pinned_by_its_hash(made):
    files = made()
    last = files["requirements.lock"].decode().splitlines()[-1]
    assert re.fullmatch(
        r"\./tool/cong_mo-0\.1\.0-py3-none-any\.whl --hash=sha256:[0-9a-f]{64}", last
    )
    assert json.loads(files["package.json"])["dependencies"]["axe-core"]


@pytest.mark.parametrize("given", [{}, PROVINCE, {"kind": "department", "host": "cron"}])
def test_nothing_of_the_example_or_of_a_machine_is_in_it(given, made):
    found = {
        path: FOREIGN.findall(content.decode())
        for path, content in made(**given).items()
        if not path.startswith("tool/") and os.path.basename(path) != "package-lock.json"
    }
    assert {path: words for path, words in found.items() if words} == {}
