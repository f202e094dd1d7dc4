"""The same records as a project of each generator: the portal, Hugo and Eleventy."""

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.importing.run import import_export
from tests.bench.build.records import procedures
from tests.bench.peers import install, install_python
from tests.conftest import ROOT, TODAY

HERE = Path(__file__).parent
#: What the frame of a page of the portal is, so that peers' pages have the same.
PARTS = {
    "assets": ('<link rel="icon"', " defer></script>"),
    "header": ('<ul class="c-skip-links"', "</header>"),
    "footer": ("<footer", "</footer>"),
}


@dataclass(frozen=True)
class Site:
    """A generator's project: what it is called, where it is, what builds it, where its files of
    content are and its output.
    """

    name: str
    folder: Path
    command: tuple
    content: Path
    output: Path

    def pages(self):
        """How many pages it made."""
        return sum(1 for _ in self.output.rglob("*.html"))

    def files(self):
        """The files of its content, in order."""
        return sorted(self.content.rglob("thu-tuc/**/*.md"))


def portal(folder, export, count):
    """Import records into a portal's folder; return it."""
    content = folder / "portal" / "content"
    content.mkdir(parents=True)
    lines = folder / "records.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in procedures(export, count))
    import_export(lines, content)
    shutil.copy(ROOT / "pelicanconf.py", folder / "portal")
    output = folder / "portal" / "output"
    command = (
        *(sys.executable, "-m", "plugins.engine", "build", "--no-speech", "--today", TODAY),
        *("--content", content, "--output", output),
        *("--cache", folder / "portal" / "cache", "--reports", folder / "portal" / "reports"),
    )
    return Site("Cổng Mở", ROOT, command, content, output)


def hugo(folder, of):
    """A project of Hugo with the records and the frame of a portal that is built."""
    project = _project("hugo", folder, of)
    _frame(of, project / "layouts" / "_partials")
    output = project / "output"
    command = (install_python("hugo") / "hugo", "--quiet", "--cleanDestinationDir")
    return Site("Hugo", project, (*command, "-d", output), project / "content", output)


def eleventy(folder, of):
    """A project of Eleventy with the records and the frame of a portal that is built."""
    project = _project("eleventy", folder, of)
    _frame(of, project / "_includes")
    for file in (project / "content").rglob("thu-tuc"):
        shutil.copy(project / "procedure.11tydata.json", file / "thu-tuc.11tydata.json")
    packages = install()
    (project / "node_modules").symlink_to(packages)
    (project / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    command = ("node", packages / "@11ty" / "eleventy" / "cmd.cjs", "--quiet")
    return Site("Eleventy", project, command, project / "content", project / "output")


def _project(name, folder, of):
    project = folder / name
    shutil.copytree(HERE / name, project)
    for file in of.files():
        copy = project / "content" / file.relative_to(of.content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        # To Hugo `outputs` are formats of files.
        text = re.sub(r"^outputs:", "results:", file.read_text(encoding="utf-8"), flags=re.M)
        # Hugo names the folder of a field's list by the field, and no folder has a name so long.
        text = re.sub(r"^(fields:\n(?:- .*\n)+)", _shortened, text, flags=re.M)
        copy.write_text(text, encoding="utf-8")
    return project


def _shortened(found):
    names = yaml.safe_load(found[1])["fields"]
    return yaml.safe_dump({"fields": [name[:60] for name in names]}, allow_unicode=True)


def _frame(of, folder):
    page = next(of.output.glob("vi/thu-tuc/quoc-gia/*/index.html")).read_text(encoding="utf-8")
    for way, there in (("../" * 4, "/"), ("../" * 3, "/vi/"), ("../" * 2, "/vi/thu-tuc/")):
        page = page.replace(f'"{way}', f'"{there}')
    for name, (first, last) in PARTS.items():
        start = page.index(first)
        part = page[start : page.index(last, start) + len(last)]
        (folder / f"{name}.html").write_text(part, encoding="utf-8")


def edit(site, number):
    """Change one word in the text of one page, for a reader to see."""
    file = site.files()[number]
    text = file.read_text(encoding="utf-8")
    changed, times = re.subn(
        r"^(where: .*|- text: [^\n|>].*)$", rf"\1 Sửa {number}.", text, count=1, flags=re.M
    )
    file.write_text(changed if times else f"{text}\nSửa {number}.\n", encoding="utf-8")
