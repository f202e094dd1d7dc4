"""The files in which a device finds communes."""

import json

from plugins.catalogue.communes.names import shard_of
from plugins.catalogue.communes.publish import FOLDER, part_names


def read(site, name):
    text = (site.output / FOLDER / f"{name}.js").read_text("utf-8")
    return json.loads(text.removeprefix("portalCommunes(").removesuffix(");\n"))


def test_each_language_has_what_finds_a_commune_and_its_offices(site):
    about = read(site, "vi/m")
    found = read(site, f"vi/n/{shard_of('benda', about['names'])}")["benda"]
    assert found == [["Phường Bến Đá", [["Phường Cầu Lim", 0, "phuong-cau-lim"]]]]
    assert about["provinces"] == [["Tỉnh Hà Vân", 1]]
    centre = "trung-tam-phuc-vu-hanh-chinh-cong-phuong-cau-lim"
    assert read(site, "en/c/phuong-cau-lim")[1][0] == centre
    assert read(site, f"en/o/{centre}")["url"] == f"en/agencies/{centre}/index.html"
    assert ["Cầu Lim Ward", "phuong-cau-lim"] in read(site, "en/p/0-0")


def test_no_file_is_larger_than_two_kilobytes(site):
    files = [*(site.output / FOLDER).rglob("*.js")]
    assert len(files) > 20
    assert max(one.stat().st_size for one in files) <= 2_100


def test_names_and_their_slips_are_parted_the_same_whatever_their_order():
    names = {"benda": [["Xã Bến Đá", [["A", 0]]]], "caulim": [["", [["B", 0]]]]}
    backwards = dict(reversed(names.items()))
    assert part_names(json.dumps(names).encode()) == part_names(json.dumps(backwards).encode())
