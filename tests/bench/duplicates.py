"""`inv bench duplicates`: how surely pairs of nearly one text are found, and what a large library
takes.

Texts are those of real procedures (`../shared/data/procedures`). Of each a copy is made in which so
many words are others of the same corpus, and a form that is filled in for two people.
"""

import argparse
import json
import lzma
import random
import re
import resource
import tempfile
from collections import Counter
from itertools import combinations, islice
from pathlib import Path

from plugins.duplicates.pairs import pairs, similarity
from plugins.duplicates.read import file_digests, read_pages, source_of, text_of
from plugins.run import Work, load_kinds
from plugins.text import tokens
from tests.bench.tables import tell
from tests.conftest import ROOT

RECORDS = ROOT.parent / "shared" / "data" / "procedures" / "all-5265.jsonl.xz"
RATES = (0.02, 0.05, 0.1, 0.3)
NAMES = ("Nguyễn Văn", "Trần Thị", "Lê Hoàng", "Phạm Minh", "Vũ Thu", "Đỗ Quang")
GIVEN = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam")
PLACES = ("Suối Trầm", "Bãi Ngàn", "Cầu Lim", "Gò Vàng", "An Bình", "Tân Hòa")


def texts(most: int) -> list[str]:
    """Texts of real procedures, each long enough to be a document."""
    found = []
    with lzma.open(RECORDS, "rt", encoding="utf-8") as opened:
        for line in opened:
            record = json.loads(line)
            steps = " ".join(one.get("description") or "" for one in record["executionSteps"])
            words = f"{steps} {record.get('requirementsAndConditions') or ''}".split()
            if len(words) >= 150:
                found.append(" ".join(words[:1500]))
                if len(found) == most:
                    break
    return found


def changed(text: str, rate: float, words: list[str], chance: random.Random) -> str:
    """The text with so many of its words exchanged."""
    return " ".join(
        chance.choice(words) if chance.random() < rate else word for word in text.split()
    )


def form(text: str, chance: random.Random) -> str:
    """A decision on one person, by a form."""
    name = f"{chance.choice(NAMES)} {chance.choice(GIVEN)}"
    place, day = chance.choice(PLACES), f"{chance.randint(1, 28)}-{chance.randint(1, 12)}"
    return (
        f"Cấp cho ông, bà {name}, sinh ngày {day}-{chance.randint(1950, 2005)}, "
        f"trú tại {place}, số {chance.randint(1000, 9999)}. {text} Ông, bà {name} chịu trách nhiệm."
    )


def write(content: Path, name: str, text: str, number: str) -> None:
    """A document of the library."""
    file = content / "vi" / "van-ban" / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    body = re.sub(r"[<>\[\]`]", " ", text)
    header = f"title: {name}\nnumber: {number}/QĐ-UBND\ndocument_type: Quyết định"
    file.write_text(f"---\n{header}\nissued: 2026-01-01\n---\n\n{body}\n", "utf-8")


def found_in(content: Path, cache: Path) -> list[frozenset[str]]:
    """The pairs of a content folder, as names of their pages."""
    work = Work(cache)
    pages = read_pages(content, ("vi",), load_kinds(), work)

    def text(path: str) -> str:
        parts = source_of((content / path).read_bytes(), path)
        return text_of(*parts) if parts else ""

    found = pairs(pages, file_digests(content, pages), text, work)
    work.close()
    return [frozenset((one.stays.slug, one.goes.slug)) for one in found]


def apart(given: list[str], most: int) -> list[str]:
    """Texts of which no two are alike."""
    kept: list[str] = []
    for text in given:
        if all(similarity(tokens(text), tokens(other)) < 0.2 for other in kept):
            kept.append(text)
            if len(kept) == most:
                break
    return kept


def quality(folder: Path, count: int) -> None:
    """How many planted pairs of each sort are found, and how many that are found were planted."""
    chance = random.Random(20261201)
    corpus = texts(3000)
    base = apart(chance.sample(corpus, min(len(corpus), 8 * count)), 2 * count)
    base, of_forms = base[: len(base) // 2], base[len(base) // 2 :]
    words = [word for text in corpus[:200] for word in text.split()]
    planted: dict[frozenset[str], str] = {}
    for place, text in enumerate(base):
        write(folder, f"goc-{place}", text, f"1{place}")
        for rate in RATES:
            name = f"doi-{place}-{int(rate * 100)}"
            write(folder, name, changed(text, rate, words, chance), f"{int(rate * 100)}0{place}")
            planted[frozenset((f"goc-{place}", name))] = f"{int(rate * 100)} %"
    for place, text in enumerate(of_forms):
        for one in "ab":
            write(folder, f"mau-m{place}-{one}", form(text, chance), f"9{place}{ord(one)}")
    found = found_in(folder, folder / "cache")
    sorts = Counter(planted[pair] for pair in found if pair in planted)
    # Copies of one text are copies of one another, too; forms are of no copy.
    families = [{name.split("-")[1] for name in pair} for pair in found]
    forms = [pair for pair in found if all(name.startswith("mau-") for name in pair)]
    strangers = sum(len(family) > 1 for family in families)
    rows = [
        {
            "pairs": f"{int(rate * 100)} % of words changed",
            "planted": len(base),
            "found": sorts[f"{int(rate * 100)} %"],
            "recall": f"{sorts[f'{int(rate * 100)} %'] / len(base):.3f}",
        }
        for rate in RATES
    ]
    rows += [
        {
            "pairs": "one form, other names (none is right)",
            "planted": len(base),
            "found": len(forms),
            "recall": "–",
        },
        {
            "pairs": "texts of other documents (none is right)",
            "planted": len(list(combinations(range(len(base)), 2))),
            "found": strangers,
            "recall": "–",
        },
    ]
    tell("duplicates", rows)
    right = len(found) - len(forms) - strangers
    print(f"precision: {right / max(1, len(found)):.4f} of {len(found)} pairs")


def size(folder: Path, count: int) -> None:
    """CPU seconds for a library from nothing, and after one more document."""
    corpus = texts(6000)
    chance = random.Random(1)
    words = [word for text in corpus[:200] for word in text.split()]
    for place in range(count):
        text = corpus[place % len(corpus)]
        if place >= len(corpus):
            text = changed(text, 0.5, words, chance)
        write(folder, f"vb-{place}", text, str(place))
    for what in ("from nothing", "after one more"):
        before = resource.getrusage(resource.RUSAGE_SELF)
        found = found_in(folder, folder / "cache")
        after = resource.getrusage(resource.RUSAGE_SELF)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        print(f"{count} documents, {what}: {spent:.1f} s of CPU, {len(found)} pairs")
        write(folder, "vb-moi", next(islice(iter(corpus), 7, None)) + " Thêm.", "123456")


def main() -> None:
    """Print the table, and the times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", type=int, default=150)
    parser.add_argument("--documents", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        quality(Path(folder), given.texts)
    with tempfile.TemporaryDirectory() as folder:
        size(Path(folder), given.documents)


if __name__ == "__main__":
    main()
