import re

import brotli

from plugins.assets.bundle import bundle


def written(portal, url):
    return (portal.output / url.lstrip("/")).read_bytes()


def test_the_base_layout_gets_what_it_loads(portal):
    assets, problems = bundle(portal)
    assert {"style", "theme", "main", "icons", "folder", "favicon"} <= assets.urls.keys()
    assert problems == []
    assert all(written(portal, url) for url in assets.urls.values())


def test_names_change_with_the_content_and_only_with_it(portal):
    first, _ = bundle(portal)
    again, _ = bundle(portal)
    assert first == again
    (portal.content / "theme.toml").write_text('action = "#004d7a"')
    other, _ = bundle(portal)
    assert other.urls["style"] != first.urls["style"]
    assert other.urls["main"] == first.urls["main"]


def test_the_sheet_asks_for_what_stands_beside_it_and_nothing_else(portal):
    assets, _ = bundle(portal)
    sheet = portal.output / assets.urls["style"].lstrip("/")
    addresses = re.findall(r'url\("?([^)"]*)"?\)', sheet.read_text("utf-8"))
    assert [
        address for address in addresses if "/" in address or not (sheet.parent / address).is_file()
    ] == []


def test_what_a_page_loads_is_light(portal):
    assets, _ = bundle(portal)
    size = {name: len(brotli.compress(written(portal, url))) for name, url in assets.urls.items()}
    assert size["style"] <= 9216
    assert size["theme"] + size["main"] <= 5120


def test_without_its_files_a_theme_gets_the_system_stack_and_a_warning(portal, small_theme):
    portal.theme = small_theme(
        {
            "tokens.toml": (portal.theme / "tokens.toml").read_text(),
            "static/icons/x.txt": "",
            "js/theme.js": "",
            "js/folder.js": "",
            "js/lost.js": "",
            "static/emblem.svg": "",
            "faces.toml": (
                '[[face]]\nfamily = "F"\nweight = "400"\nranges = "U+20-7E"\n'
                'file = "fonts/f.woff2"\nlicence = "fonts/OFL.txt"\n'
            ),
        }
    )
    assets, [problem] = bundle(portal)
    assert (problem.code, problem.values) == ("fonts-missing", {"file": "fonts/f.woff2"})
    assert b"@font-face" not in written(portal, assets.urls["style"])


def test_an_agency_brings_its_emblem(portal):
    (portal.content / "files").mkdir()
    (portal.content / "files" / "emblem.svg").write_text("<svg/>")
    (portal.content / "theme.toml").write_text('emblem = "emblem.svg"')
    assets, _ = bundle(portal)
    assert written(portal, assets.urls["emblem"]) == b"<svg/>"


def test_an_emblem_that_is_not_there_is_left_out(portal):
    (portal.content / "theme.toml").write_text('emblem = "huy-hieu.svg"')
    assert "emblem" not in bundle(portal)[0].urls
