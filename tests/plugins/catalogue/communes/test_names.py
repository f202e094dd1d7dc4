"""Names of communes in shards of a bounded size."""

import json

import pytest

from plugins.catalogue.communes.names import (
    LARGEST,
    entries,
    forms,
    key,
    portions,
    shard_of,
    shards,
    slips,
    written,
)
from plugins.catalogue.communes.units import Commune
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared" / "data" / "units" / "admin_mergers_2025-07.json"
LIM = Commune("Phường Cầu Lim", "Hà Vân", "cau-lim", ("Xã Bến Đá", "Phường Cầu Lim"))


def test_a_name_is_found_by_its_letters_alone():
    assert key("Phường Văn Miếu - Quốc Tử Giám") == "vanmieuquoctugiam"
    assert key("  xã  B’Lao ") == "blao"


def test_a_key_becomes_what_is_left_without_one_of_its_letters():
    assert forms("lang") == ("ang", "lag", "lan", "lang", "lng")
    assert forms("sa") == ("sa",)


def test_a_commune_stands_under_its_names_of_today_and_of_before():
    own = ("Phường Cầu Lim", 0, "cau-lim")
    assert entries([LIM], {"Hà Vân": 0}) == {
        "caulim": [("", [own]), ("Phường Cầu Lim", [own])],
        "benda": [("Xã Bến Đá", [own])],
    }


def test_two_names_that_are_a_slip_apart_share_a_form():
    found = slips(["bacly", "bally"])
    assert found["baly"] == ["bacly", "bally"]


def test_what_stands_in_a_shard_its_checksum_says():
    values = {f"key{n}": "x" * 100 for n in range(100)}
    parted = shards(values)
    assert len(parted) > 4
    assert {name: value for one in parted for name, value in one.items()} == values
    assert all(shard_of(name, len(parted)) == n for n, one in enumerate(parted) for name in one)
    assert all(len(written(one).encode()) <= LARGEST for one in parted)


def test_a_long_list_is_parted_into_runs_that_keep_their_order():
    names = [[f"Xã Số {n}"] for n in range(300)]
    parted = portions(names)
    assert [one for part in parted for one in part] == names
    assert all(len(written(part).encode()) <= LARGEST for part in parted)


@pytest.mark.skipif(not SHARED.is_file(), reason="needs the units of the country")
def test_all_communes_of_the_country_keep_to_the_size():
    found = json.loads(SHARED.read_text("utf-8"))
    known = [
        Commune(unit["new"], one["province"], former=tuple(unit["old"]))
        for one in found
        for unit in one["units"]
    ]
    provinces = {one["province"]: place for place, one in enumerate(found)}
    of_names = entries(known, provinces)
    for parted in (shards(of_names), shards(slips(of_names))):
        assert max(len(written(one).encode()) for one in parted) <= LARGEST
