"""`host` writes settings into a folder, and says what a host cannot do."""

import json

import pytest

from plugins.hosting.github_pages import LARGEST_SITE, measure
from tests import commands


def host(name, output, folder, *options):
    return commands.run(
        *("plugins.hosting", "host", name, f"--output={folder}", f"--site={output}"),
        *(f"--content={folder.parent}", *options),
        REPORT_LANG="en",
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "portal.yml").write_text("url: https://tinh.example/cong/\n")
    return tmp_path / "settings"


def test_a_portal_below_a_path_has_it_in_every_rule(output, folder):
    assert host("nginx", output, folder).returncode == 0
    rules = (folder / "portal.conf").read_text("utf-8")
    assert 'location = "/cong/vi/trang/cu/" { return 301 "/cong/vi/trang/gio/"; }' in rules
    assert "error_page 404 /cong/404.html;" in rules
    assert "server_name tinh.example;" in (folder / "server.conf").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--root=/var/www;rm",), "cannot be a folder on a server"),
        (("--root=/var/$x",), "cannot be a folder on a server"),
    ],
)
def test_what_would_mean_something_to_the_server_is_refused(output, folder, options, told):
    done = host("nginx", output, folder, *options)
    assert done.returncode == 2 and told in done.stderr and not folder.exists()


def test_settings_are_never_written_into_the_site(output):
    done = host("caddy", output, output / "settings")
    assert done.returncode == 2 and not (output / "settings").exists()


def test_no_built_portal_is_said(folder, tmp_path):
    (tmp_path / "empty").mkdir()
    done = host("apache", tmp_path / "empty", folder)
    assert done.returncode == 2 and "no built portal" in done.stderr


def test_a_bucket_is_told_the_type_age_and_target_of_each_file(output, folder):
    assert host("s3", output, folder).returncode == 0
    said = json.loads((folder / "metadata.json").read_text("utf-8"))
    assert said["vi/trang/cu/index.html"]["WebsiteRedirectLocation"] == "/cong/vi/trang/gio/"
    assert said["audio/vi/gio.mp3"] == {"ContentType": "audio/mpeg", "CacheControl": "no-cache"}
    assert not [name for name in said if name.endswith((".br", ".gz"))]
    assets = [one for name, one in said.items() if name.startswith("assets/")]
    assert assets and all("immutable" in one["CacheControl"] for one in assets)
    commands_written = (folder / "upload.sh").read_text("utf-8")
    assert "--website-redirect-location '/cong/vi/trang/gio/'" in commands_written
    headers = json.loads((folder / "headers-policy.json").read_text("utf-8"))
    names = {one["Header"] for one in headers["CustomHeadersConfig"]["Items"]}
    assert {"Content-Security-Policy", "Strict-Transport-Security"} <= names


def test_github_pages_is_told_to_fit_and_what_it_holds(output, folder):
    done = host("pages", output, folder)
    assert done.returncode == 0 and "GitHub Pages takes it" in done.stdout
    assert "Recordings: 2 files" in done.stdout and "Packed files:" in done.stdout
    assert (folder / "CNAME").read_text() == "tinh.example\n"
    assert (folder / ".nojekyll").read_bytes() == b""


def test_what_is_too_large_for_github_pages_is_said_with_what_to_leave_out(
    output, folder, tmp_path
):
    large = tmp_path / "large"
    for name, size in {
        "api/pages.json": 2,
        "index.html": 10,
        "audio/vi/a.mp3": 90_000_000,
        "audio/vi/b.mp3": LARGEST_SITE - 50_000_000,
        "books/a.epub": 99_000_000,
    }.items():
        (large / name).parent.mkdir(parents=True, exist_ok=True)
        with (large / name).open("wb") as file:
            file.truncate(size)  # a hole: nothing of it is on the disk
    (large / "api" / "pages.json").write_text("[]")
    fit = measure(large)
    assert not fit.fits and list(fit.leave_out) == ["recordings"]
    done = host("pages", large, folder)
    assert done.returncode == 1 and "GitHub does not take: audio/vi/b.mp3" in done.stdout
    assert "some recordings: PORTAL_SPEECH_KINDS" in done.stdout and "the EPUBs" not in done.stdout
