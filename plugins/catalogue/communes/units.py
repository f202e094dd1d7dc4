"""The communes that a portal knows: those of its agencies, and those of the merger data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ...domain import Agency, SitePage
from ...text import fold
from ..index import PageIndex

#: The key of the level in `portal.yml`, and in national records.
LEVEL = "commune"
_AFTER = r" (?:commune|ward|township|special zone)$"
#: What may stand before or after a unit's own name, folded: of what was typed nobody knows whether
#: `phuong` is the kind, or a name's first syllable (`Phương Liệt`).
KINDS = rf"^(?:xa|phuong|thi tran|dac khu|tt|p|x)[. ]+(?=.)|{_AFTER}"
_KIND = re.compile(rf"^(?:xã|phường|thị trấn|đặc khu|tt|p|x)[. ]+(?=.)|{_AFTER}")
#: What agencies are called that govern a unit: its name follows.
_GOVERNS = re.compile(r"^(?:Ủy ban nhân dân|UBND|People['’]s Committee of) (?=.)", re.IGNORECASE)
_PROVINCE = re.compile(r"^(?:tinh|thanh pho|tp)[. ]+| (?:province|city)$")
#: A province that data call by its letters.
_SHORT = {"hcm": "ho chi minh"}
#: What is said beside a name: "(phần còn lại sau khi …", also where the bracket never closes.
_ASIDE = re.compile(r"\s*[(（].*$", re.DOTALL)


@dataclass(frozen=True)
class Commune:
    """A commune of today, in the words of a language. `slug` is its agency's; empty where the
    portal has no page for it. `also` are its names in other languages.
    """

    name: str
    province: str
    slug: str = ""
    former: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def is_commune(page: SitePage | None) -> bool:
    """Whether a page is that of an agency of a commune."""
    return bool(page and isinstance(page.record, Agency) and page.record.level == LEVEL)


def agencies(index: PageIndex, lang: str) -> Iterator[SitePage]:
    """The pages of communes, each in a language, or else in the first of the portal's that has
    it.
    """
    slugs: set[str] = set()
    for language in (lang, *index.languages):
        for page in index.pages("agency", language):
            if is_commune(page) and page.slug not in slugs:
                slugs.add(page.slug)
                yield page


def communes(index: PageIndex, lang: str) -> tuple[Commune, ...]:
    """Return the communes, those that have a page first; what merger data say of one of these is
    added to it.
    """
    merged: dict[tuple[str, str], list[str]] = {}
    provinces: dict[str, set[str]] = defaultdict(set)
    named: dict[tuple[str, str], Commune] = {}
    for province in index.mergers.provinces:
        for unit in province.units:
            key = (bare(unit.new), _bare_province(province.province))
            merged[key] = [name for old in unit.old if (name := _plain(old))]
            provinces[key[0]].add(key[1])
            named[key] = Commune(unit.new, province.province, former=tuple(merged[key]))
    found: list[Commune] = []
    for page in agencies(index, lang):
        one = _of_agency(page, index)
        name, place = bare(one.name), _bare_province(one.province)
        known = provinces.get(name) or provinces.get(bare(one.also[0] if one.also else ""), set())
        if not place and len(known) == 1:
            place = next(iter(known))
        for title in (one.name, *one.also):
            if unit_of := named.pop((bare(title), place), None):
                one = _with(one, unit_of)
        found.append(one)
    return (*found, *named.values())


def _with(one: Commune, unit: Commune) -> Commune:
    known = {fold(old) for old in one.former}
    more = tuple(old for old in unit.former if fold(old) not in known)
    return Commune(one.name, one.province, one.slug, (*one.former, *more), one.also)


def _of_agency(page: SitePage, index: PageIndex) -> Commune:
    assert isinstance(page.record, Agency)
    above = [one for one in index.ancestors(page) if _level(one) == "province"]
    others = (index.by_url.get(url) for _, url in sorted(page.translations.items()))
    also = {unit_name(one.title): None for one in others if one}
    former = {_plain(old): None for old in page.record.supersedes}
    return Commune(
        unit_name(page.title),
        unit_name(above[-1].title) if above else "",
        page.slug,
        tuple(former),
        tuple(also),
    )


def _level(page: SitePage) -> str:
    return page.record.level if isinstance(page.record, Agency) else ""


def _plain(old: str) -> str:
    return _ASIDE.sub("", old).strip()


def unit_name(title: str) -> str:
    """The unit that an agency is called by: `Ủy ban nhân dân xã Bãi Ngân` → `Xã Bãi Ngân`."""
    name = _GOVERNS.sub("", title)
    return name[:1].upper() + name[1:]


def bare(name: str) -> str:
    """A unit's name folded, without its kind: `Phường Cầu Lim` → `cau lim`."""
    plain = " ".join(unit_name(name).lower().replace("’", "'").split())
    return fold(_KIND.sub("", plain))


def _bare_province(name: str) -> str:
    own = _PROVINCE.sub("", " ".join(fold(name).split()))
    return _SHORT.get(own, own)
