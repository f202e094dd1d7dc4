"""A build after edits is the build of everything. Hundreds of edits: `inv bench equivalence`."""

import sys
from dataclasses import dataclass
from random import Random

import pytest

from tests.bench.equivalence import edits
from tests.bench.equivalence.compare import Edit, Trial, compare, follow
from tests.bench.equivalence.project import BUILD, portal_project
from tests.conftest import SITE

#: A generator that writes a page again only when its file is newer: one that is gone stays.
CARELESS = """
import pathlib, sys
output = pathlib.Path(sys.argv[1])
for page in pathlib.Path("content").rglob("*.md"):
    to = output / page.with_suffix(".html").name
    if not to.exists() or to.stat().st_mtime_ns < page.stat().st_mtime_ns:
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(page.read_text("utf-8"), "utf-8")
"""


@pytest.fixture
def careless(tmp_path):
    """A project of that generator."""
    folder = tmp_path / "project" / "content" / "vi" / "tin-tuc"
    folder.mkdir(parents=True)
    for name in "abcd":
        (folder / f"{name}.md").write_text(f"---\ntitle: Tin {name}\n---\n\nChào.\n", "utf-8")
    (tmp_path / "project" / "build.py").write_text(CARELESS)
    command = (sys.executable, "build.py", "{output}", "{state}")
    return Trial(tmp_path / "project", tmp_path / "output", tmp_path / "state", command)


def test_a_page_that_was_changed_is_the_same_in_both_builds(careless):
    assert all(step.same for step in follow(careless, [edits.body, edits.title], Random(1)))


@pytest.mark.parametrize(
    ("edit", "said"), [(edits.deleted, "is left"), (edits.output_altered, "differs")]
)
def test_a_generator_that_forgets_is_found_out(edit, said, careless):
    (step,) = follow(careless, [edit], Random(1))
    assert not step.same
    assert step.differing[0].endswith(said)


@pytest.fixture
def portal(tmp_path):
    """A project of a portal with a few pages."""
    content = tmp_path / "content"
    for path in (
        "portal.yml",
        "vi/tin-tuc/giam-le-phi-can-cuoc-den-het-nam.md",
        "vi/trang/lien-he.md",
        "en/pages/lien-he.md",
        "vi/co-quan/tinh-ha-van.md",
        "vi/co-quan/cong-an-tinh.md",
    ):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes((SITE / path).read_bytes())
    project = portal_project(tmp_path / "project", content)
    return Trial(project, tmp_path / "output", tmp_path / "state", BUILD)


@dataclass(frozen=True)
class Sabotage:
    """Something that tracks what outputs are made from, taken away: in a file of the code `old`
    becomes `new`. `edit` (a file of the project, what stands there, what is to stand there) then
    has to make a difference.
    """

    file: str
    old: str
    new: str
    edit: tuple[str, str, str] | Edit


NEWS = "content/vi/tin-tuc/giam-le-phi-can-cuoc-den-het-nam.md"
TITLE = (NEWS, "title: ", "title: Tin mới, ")
SABOTAGES = {
    "the page and its view": Sabotage(
        "run/layout.py", "digest_of(*known) if", "digest_of(page.url.encode()) if", TITLE
    ),
    "what a view looked up": Sabotage(
        "catalogue/noted_values.py", " or found != known.found", "", TITLE
    ),
    "what all pages read": Sabotage(
        "engine/render_key.py",
        "packed([self._frames.get(lang), ",
        "packed([",
        ("content/portal.yml", "phone: 1800 1234", "phone: 1800 9999"),
    ),
    "the template": Sabotage(
        "engine/render_key.py",
        "self.template(template)",
        "template.encode()",
        ("theme/templates/base.html", "<body>", "<body data-trial>"),
    ),
    "the components that a template imports": Sabotage(
        "engine/render_key.py",
        "in self.reads.of(name).templates:",
        "in ():",
        ("theme/components/footer/footer.html", "<footer", "<footer data-trial"),
    ),
    "the code": Sabotage(
        "run/result_key.py",
        "code = [part for path in files for part",
        "code = [part for path in files[:0] for part",
        ("plugins/engine/links.py", 'path + "index.html" if', 'path + "./index.html" if'),
    ),
    "filters of somebody else's": Sabotage(
        "engine/render_key.py",
        "any(self.settings.get(name) for name in _OTHERS)",
        "False",
        ("pelicanconf.py", "str.upper", "str.lower"),
    ),
    "the bytes of a published page": Sabotage(
        "run/last_output.py", "if digest_of(given) != digest", "if False", edits.output_altered
    ),
    "the bytes of a file of content": Sabotage(
        "run/work.py",
        "parameters, given, lasting",
        'parameters, given[12 : given.find(b".md")] if name == "content-page" else given, lasting',
        TITLE,
    ),
    "the words that search found in a page": Sabotage(
        "run/written.py",
        'stands_on = main if reader.part == "main" else page',
        "stands_on = path.encode()",
        TITLE,
    ),
    "the checksum of a result": Sabotage(
        "run/result_table.py", "checksum == key.checksum(result)", "True", edits.results_swapped
    ),
}


def replaced(file, old, new):
    """Put one text in the place of another in a file."""
    text = file.read_text("utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def with_filter(project):
    """Let a project bring a filter of its own, and a template use it."""
    base, mark = project / "theme/templates/base.html", '<body data-own="{{ page.lang | own }}">'
    replaced(base, "<body>", mark)
    settings = project / "pelicanconf.py"
    text = settings.read_text("utf-8")
    settings.write_text(f'{text}\nJINJA_FILTERS = {{"own": str.upper}}\n', "utf-8")


def after(portal, edit):
    """Build, edit, build again beside a build from nothing."""
    assert portal.build(portal.output, portal.state)[0] == 0
    if isinstance(edit, tuple):
        replaced(portal.project / edit[0], *edit[1:])
    else:
        assert edit(Random(1), portal)
    return compare(portal, "sabotaged")


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        pytest.param(what, marks=() if what == "the template" else pytest.mark.whole)
        for what in SABOTAGES
    ],
)
def test_a_build_that_does_not_track_something_is_found_out(what, portal):
    sabotage = SABOTAGES[what]
    replaced(portal.project / "plugins" / sabotage.file, sabotage.old, sabotage.new)
    if "filters" in what:
        with_filter(portal.project)
    step = after(portal, sabotage.edit)
    assert step.status == step.clean_status == 0, step.printed
    assert step.differing


@pytest.mark.slow
def test_after_edits_of_many_kinds_a_build_is_the_build_of_everything(portal):
    random = Random(7)
    portal.build(portal.output, portal.state)
    for edit in (edits.title, edits.template, edits.wording, edits.output_altered, edits.added):
        assert edit(random, portal), edit.__name__
    step = compare(portal, "all of them")
    assert step.same and step.status == 0, (step.differing, step.printed)
