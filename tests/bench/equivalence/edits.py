"""Edits of a portal as editors, designers, developers and accidents make them.

Each takes a source of chance and a trial, changes the project's folder, and returns what it did;
none where it could not.
"""

import json
import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from random import Random

from tests.bench.equivalence.compare import Trial

WORDS = (
    *("hồ", "sơ", "giấy", "phép", "cấp", "xã", "nhận", "trả", "lệ", "phí"),
    *("biểu", "mẫu", "người", "dân", "lịch", "làm", "việc"),
)


def pages(trial: Trial, folder: str = "*") -> list[Path]:
    """The Markdown files of the content, or of a kind's folder."""
    return sorted(trial.project.glob(f"content/*/{folder}/**/*.md"))


def name(trial: Trial, file: Path) -> str:
    """A file's path in the project, as steps are named."""
    return file.relative_to(trial.project).as_posix()


def change(trial: Trial, file: Path, what: str, old: str, new: str) -> str | None:
    """Replace the first match of a pattern in a file."""
    text = file.read_text("utf-8")
    changed = re.sub(old, lambda _: new, text, count=1, flags=re.MULTILINE)
    if changed == text:
        return None
    file.write_text(changed, "utf-8")
    return f"{what}: {name(trial, file)}"


def words(random: Random) -> str:
    """A few words that nobody has written yet."""
    return " ".join([*random.choices(WORDS, k=4), str(random.randrange(10**6))])


def body(random: Random, trial: Trial) -> str:
    """A sentence at the end of a page."""
    file = random.choice(pages(trial))
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n\nThêm {words(random)}.\n", "utf-8")
    return f"body: {name(trial, file)}"


def title(random: Random, trial: Trial) -> str | None:
    """Another title."""
    new = f"title: Tên {words(random)}"
    return change(trial, random.choice(pages(trial)), "title", "^title: .*$", new)


def summary(random: Random, trial: Trial) -> str | None:
    """Another summary."""
    new = f"summary: Tóm tắt {words(random)}."
    return change(trial, random.choice(pages(trial)), "summary", "^summary: .*$", new)


def day(random: Random, trial: Trial) -> str | None:
    """Another day of the last change."""
    new = f"updated: 2026-{random.randrange(1, 12):02}-{random.randrange(1, 28):02}"
    return change(trial, random.choice(pages(trial)), "day", "^updated: .*$", new)


def draft(random: Random, trial: Trial) -> str | None:
    """A page that is not published any more."""
    file = random.choice(pages(trial, "ti*") + pages(trial, "news") + pages(trial, "thong-bao"))
    return change(trial, file, "draft", r"\A---\n", "---\nstatus: draft\n")


def recorded(random: Random, trial: Trial) -> str:
    """Changes of a page that are recorded, or that no more are."""
    file = trial.project / "content" / "changes.json"
    if file.exists() and random.random() < 0.3:
        file.unlink()
        return "changes: none"
    path = name(trial, random.choice(pages(trial))).removeprefix("content/")
    fact = {"field": "title", "old": words(random), "new": words(random)}
    page = {"path": path, "what": "changed", "title": "-", "fields": [fact]}
    day = f"2026-11-{random.randrange(1, 28):02}"
    file.write_text(json.dumps({"days": [{"day": day, "pages": [page]}]}), "utf-8")
    return f"changes: {path}"


def published(random: Random, trial: Trial) -> str | None:
    """A draft that is published."""
    for file in pages(trial):
        if done := change(trial, file, "published", "^status: draft\n", ""):
            return done
    return None


def renamed(random: Random, trial: Trial) -> str:
    """A page under another address."""
    file = random.choice(pages(trial, "tin-tuc") + pages(trial, "trang") + pages(trial, "van-ban"))
    file.rename(file.with_stem(f"{file.stem[:40]}-{random.randrange(1000)}"))
    return f"renamed: {name(trial, file)}"


def added(random: Random, trial: Trial) -> str:
    """A new page."""
    file = trial.project / "content" / "vi" / "tin-tuc" / f"tin-{random.randrange(10**6)}.md"
    file.write_text(
        f"---\ntitle: Tin {words(random)}\nsummary: Một tin mới.\n"
        f"date: 2026-11-{random.randrange(1, 28):02}\n---\n\n"
        f"{words(random)}.\n\n## {words(random)}\n\n{words(random)}.\n",
        "utf-8",
    )
    return f"added: {name(trial, file)}"


def deleted(random: Random, trial: Trial) -> str | None:
    """A page that is gone."""
    there = pages(trial, "tin-tuc") + pages(trial, "news")
    if len(there) < 3:
        return None
    file = random.choice(there)
    file.unlink()
    return f"deleted: {name(trial, file)}"


def translated(random: Random, trial: Trial) -> str:
    """A news page in English beside the Vietnamese one."""
    file = random.choice(pages(trial, "tin-tuc"))
    to = trial.project / "content" / "en" / "news" / file.name
    to.write_text(file.read_text("utf-8").replace("title: ", "title: In English: ", 1), "utf-8")
    return f"translated: {name(trial, to)}"


def agencies(random: Random, trial: Trial) -> str | None:
    """An agency below another one."""
    file = random.choice(pages(trial, "co-quan") + pages(trial, "agencies"))
    parent = random.choice(("tinh-ha-van", "so-tu-phap", "phuong-cau-lim"))
    return change(trial, file, "agency tree", "^parent: .*$", f"parent: {parent}")


def reordered(random: Random, trial: Trial) -> str | None:
    """Another order among agencies."""
    file = random.choice(pages(trial, "co-quan"))
    return change(trial, file, "order", "^order: .*$", f"order: {random.randrange(1, 300)}")


def guide(random: Random, trial: Trial) -> str | None:
    """A guide whose answers lead elsewhere, whose outcome has another address, or that is gone."""
    there = pages(trial, "huong-dan") + pages(trial, "guides")
    if not there:
        return None
    file, number = random.choice(there), random.randrange(10**6)
    text = re.sub(r"^cases:\n(?:[ -].*\n)*", "", file.read_text("utf-8"), flags=re.MULTILINE)
    outcome = random.choice(re.findall(r"^ +- name: (.*)\n +title:", text, re.MULTILINE))
    leading = [*re.finditer("to: (.*)$", text, re.MULTILINE)]
    counts = Counter(one[1] for one in leading)
    more = [one.span(1) for one in leading if counts[one[1]] > 1]
    way = random.randrange(4)
    if way == 0 and len(there) > 1:
        file.unlink()
        return f"guide gone: {name(trial, file)}"
    if way == 1 and more:
        start, end = random.choice(more)
        text = f"{text[:start]}{outcome}{text[end:]}"
    elif way == 2:
        text = re.sub(rf"\b(to|name): {outcome}$", rf"\1: o-{number}", text, flags=re.MULTILINE)
    else:
        text = re.sub("answer: .*$", f"answer: Chọn {number}", text, count=1, flags=re.MULTILINE)
    file.write_text(text, "utf-8")
    return f"guide: {name(trial, file)}"


def paper(random: Random, trial: Trial) -> str | None:
    """A paper of a procedure by another name, or a procedure that nobody can put into a folder."""
    there = pages(trial, "thu-tuc") + pages(trial, "procedures")
    if not there:
        return None
    file = random.choice(there)
    if random.random() < 0.3:
        return change(trial, file, "procedure in draft", r"\A---\n", "---\nstatus: draft\n")
    return change(
        trial, file, "paper", "- name: (Giấy|Thẻ|Đơn|Tờ).*$", f"- name: Giấy {words(random)}"
    )


def portal(random: Random, trial: Trial) -> str | None:
    """The portal's own settings."""
    file = trial.project / "content" / "portal.yml"
    old, new = random.choice(
        [
            ("^phone: .*$", f"phone: 1800 {random.randrange(1000, 9999)}"),
            ("^email: .*$", f"email: thu{random.randrange(100)}@havan.example"),
            ("^  vi: Tỉnh .*$", f"  vi: Tỉnh Hà Vân {random.randrange(100)}"),
            ("^  vi: \\[giấy.*$", f"  vi: [giấy khai sinh, {words(random)}]"),
        ]
    )
    return change(trial, file, "portal.yml", old, new)


def colours(random: Random, trial: Trial) -> str:
    """The agency's colour."""
    file = trial.project / "content" / "theme.toml"
    file.write_text(f'brand = "#00{random.randrange(16, 70):02x}{random.randrange(16, 90):02x}"\n')
    return f"theme.toml: {file.read_text().strip()}"


def figures(random: Random, trial: Trial) -> str | None:
    """A number in a table of figures."""
    file = random.choice(sorted(trial.project.glob("content/files/*.csv")))
    return change(trial, file, "figures", r"9\d(?=[,.]\d)", f"9{random.randrange(10)}")


def download(random: Random, trial: Trial) -> str:
    """A file to download that is another one."""
    there = sorted(trial.project.glob("content/files/*.docx"))
    one, other = random.sample(there, 2)
    shutil.copyfile(one, other)
    return f"download: {name(trial, other)} as {one.name}"


def compliance(random: Random, trial: Trial) -> str | None:
    """Words of a duty."""
    file = random.choice(sorted(trial.project.glob("content/compliance/*.yml")))
    return change(trial, file, "compliance", "^      vi: .*$", f"      vi: {words(random)}.")


def template(random: Random, trial: Trial) -> str:
    """Markup of a template or a component."""
    there = sorted(trial.project.glob("theme/templates/*.html"))
    there += sorted(trial.project.glob("theme/components/*/*.html"))
    file = random.choice(there)
    text = file.read_text("utf-8")
    mark = rf'<\1 data-trial="{random.randrange(99)}"'
    changed = re.sub(r"<(p|ul|ol|h2|section|div)\b", mark, text, count=1)
    file.write_text(changed if changed != text else f"{text}\n", "utf-8")
    return f"template: {name(trial, file)}"


def style(random: Random, trial: Trial) -> str:
    """A rule of the style sheet."""
    file = random.choice(sorted(trial.project.glob("theme/css/**/*.css")))
    file.write_text(
        f"{file.read_text('utf-8')}\n.t-{random.randrange(10**4)} {{ color: inherit; }}\n", "utf-8"
    )
    return f"style: {name(trial, file)}"


def script(random: Random, trial: Trial) -> str:
    """A statement of a component's script."""
    file = random.choice(sorted(trial.project.glob("theme/js/tools/*.js")))
    file.write_text(f"{file.read_text('utf-8')}\nconst t{random.randrange(10**4)} = 1;\n", "utf-8")
    return f"script: {name(trial, file)}"


def wording(random: Random, trial: Trial) -> str | None:
    """A word of the theme's."""
    file = trial.project / "plugins" / "locales" / random.choice(("vi", "en")) / "words.toml"
    lines = re.findall(r'^\w+ = "[^"{}]{4,30}"$', file.read_text("utf-8"), re.MULTILINE)
    line = random.choice(lines)
    new = f'{line.partition(" = ")[0]} = "{words(random)}"'
    return change(trial, file, f"words ({line})", f"^{re.escape(line)}$", new)


def synonyms(random: Random, trial: Trial) -> str:
    """What people call a thing."""
    file = trial.project / "content" / "synonyms.yml"
    file.write_text(f"vi:\n  - [giấy khai sinh, {words(random)}]\n", "utf-8")
    return "synonyms.yml"


def setting(random: Random, trial: Trial) -> str:
    """The address at which the portal is published."""
    file = trial.project / "pelicanconf.py"
    kept = re.sub(r"^SITEURL.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(f'{kept}SITEURL = "https://t{random.randrange(10**4)}.example"\n', "utf-8")
    return "setting: SITEURL"


def code(random: Random, trial: Trial) -> str | None:
    """Code of a view: a date is written in another way."""
    file = trial.project / "plugins" / "catalogue" / "views" / "format.py"
    old = re.search(r"%d[-/.]%m[-/.]%Y|:02\}[-/.]", file.read_text("utf-8"))
    if old is None:
        return None
    sign = random.choice("-/.")
    new = re.sub(r"[-/.]", sign, old[0])
    return change(trial, file, "plugin code", re.escape(old[0]), new)


def output_deleted(random: Random, trial: Trial) -> str | None:
    """A published file that somebody took away."""
    there = sorted(path for path in trial.output.rglob("*") if path.is_file())
    there = [
        path for path in there if path.name != "pages.json"
    ]  # by it an output is known as ours
    if not there:
        return None
    file = random.choice(there)
    file.unlink()
    return f"output deleted: {file.relative_to(trial.output)}"


def output_altered(random: Random, trial: Trial) -> str | None:
    """A published page that somebody defaced."""
    there = sorted(trial.output.rglob("*.html"))
    if not there:
        return None
    file = random.choice(there)
    main, end, rest = file.read_text("utf-8").partition("</main>")
    file.write_text(f"{main}<p>Hacked</p>{end}{rest}", "utf-8")
    return f"output altered: {file.relative_to(trial.output)}"


def state_damaged(random: Random, trial: Trial) -> str | None:
    """A file of the state with a bit flipped, cut short or emptied."""
    there = sorted(path for path in trial.state.rglob("*") if path.is_file())
    there = [path for path in there if path.stat().st_size]
    if not there:
        return None
    file = random.choice(there)
    given = bytearray(file.read_bytes())
    how = random.choice(("flipped", "cut", "emptied"))
    if how == "flipped":
        given[random.randrange(len(given))] ^= 1 << random.randrange(8)
    file.write_bytes(given if how == "flipped" else given[: len(given) // 2 if how == "cut" else 0])
    return f"state {how}: {file.relative_to(trial.state)}"


def results_swapped(random: Random, trial: Trial) -> str | None:
    """A result of the state in the place of another one of its kind."""
    path = trial.state / "work" / "results.sqlite"
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as database, database:
        rows = database.execute(
            "SELECT digest, result FROM results WHERE name = 'page-edits' ORDER BY digest"
        ).fetchall()
        for (digest, _), (_, result) in pairwise(rows):
            values = (result, digest)
            database.execute("UPDATE results SET result = ? WHERE digest = ?", values)
    return f"results swapped: {len(rows)}" if len(rows) > 1 else None


def state_gone(random: Random, trial: Trial) -> str:
    """No state at all."""
    shutil.rmtree(trial.state, ignore_errors=True)
    return "state gone"


def failed(random: Random, trial: Trial) -> str:
    """A page that stops the build, mended afterwards."""
    file = random.choice(pages(trial))
    sound = file.read_bytes()
    file.write_bytes(sound.replace(b"title: ", b"titel: ", 1))
    trial.undo.append(lambda: file.write_bytes(sound) and None)
    return f"failed build: {name(trial, file)}"


def killed(random: Random, trial: Trial) -> str | None:
    """A build that is killed while it works, after an edit."""
    trial.killed = random.uniform(0.3, 5)
    return f"killed after {trial.killed:.1f} s, {body(random, trial)}"


def nothing(random: Random, trial: Trial) -> str:
    """No edit at all."""
    return "nothing"


EDITS = (
    body, title, summary, day, draft, recorded, published, renamed, added, deleted, translated,
    agencies, reordered, guide, paper, portal, colours, figures, download, compliance,
    template, style, script, wording, synonyms, setting, code, output_deleted, output_altered,
    state_damaged, results_swapped, state_gone, failed, killed, nothing,
)  # fmt: skip
