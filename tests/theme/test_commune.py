"""The browser finds a commune as the build wrote its names, and knows when an office is open."""

import json
import shutil
import subprocess

import pytest

from plugins.catalogue.communes.names import SHORTEST, entries, shards, slips, written
from plugins.catalogue.communes.units import KINDS, Commune
from plugins.text import folding
from tests.conftest import ROOT

CLIENT = ROOT / "theme" / "components" / "commune"
SHARED = ROOT.parent / "shared" / "data" / "units" / "admin_mergers_2025-07.json"
LIM = Commune("Phường Cầu Lim", "Hà Vân", "cau-lim", ("Xã Bến Đá", "Phường Cầu Lim"))
COMMUNES = [LIM, Commune("Xã Bến Cát", "Hà Vân", "ben-cat"), Commune("Phường 5", "Hà Vân")]

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="needs node to run the script")


def run(names, script):
    """What a script says that has the parts of the component of these names."""
    parts = [
        "\n".join(
            line
            for line in (CLIENT / f"{name}.js").read_text("utf-8").splitlines()
            if not line.startswith("import ")
        )
        for name in names
    ]
    ran = subprocess.run(
        ["node", "--input-type=module"],
        input="\n".join((*parts, script)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(ran.stdout)


def ask(known, provinces, asked):
    """What is found for each question, and how many files of what size that took."""
    of_names = shards(entries(known, provinces))
    of_slips = shards(slips(entries(known, provinces)))
    files = {f"n/{place}.js": one for place, one in enumerate(of_names)}
    files |= {f"s/{place}.js": one for place, one in enumerate(of_slips)}
    about = {
        "names": len(of_names),
        "slips": len(of_slips),
        "shortest": SHORTEST,
        "kinds": KINDS,
        "folding": folding(),
    }
    return run(
        ["find"],
        f"""
const files = {written(files)};
let loaded = new Set();
const load = async (address) => {{ loaded.add(address); return structuredClone(files[address]); }};
const find = finding("", {written(about)});
const told = [];
for (const one of {written(asked)}) {{
  loaded = new Set();
  const answer = await find(one);
  const size = [...loaded].reduce((sum, name) => sum + JSON.stringify(files[name]).length, 0);
  told.push([answer.found.map(({{ name, former }}) => [name, ...former]), !!answer.near, size]);
}}
console.log(JSON.stringify(told));""",
    )


#: What is asked, with the commune's names that lead there, and whether a slip was in it.
FOUND = {
    "Cầu Lim": (["Phường Cầu Lim", "Phường Cầu Lim"], False),
    "phuong  cau-lim": (["Phường Cầu Lim", "Phường Cầu Lim"], False),
    "XÃ BẾN ĐÁ": (["Phường Cầu Lim", "Xã Bến Đá"], False),
    "ben dda": (["Phường Cầu Lim", "Xã Bến Đá"], True),
    "bne cat": (["Xã Bến Cát"], True),
    "bem cat": (["Xã Bến Cát"], True),
    "ben ct": (["Xã Bến Cát"], True),
    "p.5": (["Phường 5"], False),
}
NOTHING = ("", "   ", "phường", "zzzzzz", "ben xat x", "__proto__")


def test_a_commune_is_found_by_any_of_its_names_with_or_without_marks_and_with_a_slip():
    answers = ask(COMMUNES, {"Hà Vân": 0}, [*FOUND])
    assert [(lines, near) for lines, near, _ in answers] == [
        ([names], near) for names, near in FOUND.values()
    ]


def test_what_is_no_name_finds_nothing():
    assert [lines for lines, _, _ in ask(COMMUNES, {"Hà Vân": 0}, NOTHING)] == [[]] * len(NOTHING)


@pytest.mark.skipif(not SHARED.is_file(), reason="needs the units of the country")
def test_every_commune_of_the_country_is_found_by_a_few_files():
    found = json.loads(SHARED.read_text("utf-8"))
    known = [
        Commune(unit["new"], one["province"], former=tuple(unit["old"]))
        for one in found
        for unit in one["units"]
    ]
    provinces = {one["province"]: place for place, one in enumerate(found)}
    some = [one for one in known if len(one.name) > 6][::20]
    plain = [one.name for one in some]
    slipped = [name[:3] + name[4:] for name in plain]
    answers = ask(known, provinces, [*plain, *slipped])
    names = [[line[0] for line in lines] for lines, _, _ in answers]
    assert all(name in there for name, there in zip(plain, names, strict=False))
    missed = [
        name
        for name, (lines, near, _) in zip(plain, answers[len(plain) :], strict=True)
        if near and name not in [line[0] for line in lines]
    ]
    assert not missed
    assert max(size for _, _, size in answers[: len(plain)]) <= 4_000
    assert max(size for _, _, size in answers) <= 45_000


WEEK = [[day, *span] for day in range(5) for span in (("07:30", "11:30"), ("13:30", "17:00"))]


#: A moment in Vietnam, with what is said of an office then.
MOMENTS = {
    "2026-12-01T07:29": {"from": "07:30", "ahead": 0},
    "2026-12-01T07:30": {"until": "11:30"},
    "2026-12-01T11:30": {"from": "13:30", "ahead": 0},
    "2026-12-01T16:59": {"until": "17:00"},
    "2026-12-01T17:00": {"from": "07:30", "ahead": 1},
    "2026-12-04T17:00": {"from": "07:30", "ahead": 3},
    "2026-12-31T17:00": {"from": "07:30", "ahead": 4},
    "2027-01-01T09:00": {"from": "07:30", "ahead": 3},
}


def test_an_office_is_open_until_it_closes_and_opens_again_past_free_days():
    script = f"""console.log(JSON.stringify({written([*MOMENTS])}.map((now) =>
        opening({written(WEEK)}, ["20270101"], new Date(`${{now}}Z`)))));"""
    found = run(["hours"], script)
    wanted = ("until", "from", "ahead")
    assert [{name: one[name] for name in wanted if name in one} for one in found] == [
        *MOMENTS.values()
    ]


def test_an_office_that_never_opens_is_never_open():
    assert run(["hours"], "console.log(JSON.stringify(opening([], [], new Date())))") == {}
