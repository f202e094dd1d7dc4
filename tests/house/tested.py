"""Where a module's test is found."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .source import Source, sources

#: Modules that are small parts of a larger one and are tried through it: path or folder → the test,
#: below `tests/`. A module with a test of its own name has no place here.
THROUGH = {
    "assets/hashed.py": "plugins/assets/test_bundle.py",
    "audit/browser.py": "plugins/audit/test_walk.py",
    "audit/finding.py": "plugins/audit/test_gather.py",
    "audit/page.py": "plugins/audit/test_rules.py",
    "audit/rules/": "plugins/audit/test_rules.py",
    "audit/run.py": "plugins/audit/test_main.py",
    "audit/site_links.py": "plugins/audit/test_rules.py",
    "audit/static.py": "plugins/audit/test_rules.py",
    "audit/variants.py": "plugins/audit/test_walk.py",
    "frontmatter/advice/": "plugins/frontmatter/advice/test_advice.py",
    "catalogue/allowed.py": "plugins/catalogue/test_unread.py",
    "catalogue/checks/dates.py": "plugins/catalogue/checks/test_records.py",
    "catalogue/checks/levels.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/checks/references.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/checks/run.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/checks/targets.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/checks/twins.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/read.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/link.py": "plugins/catalogue/test_catalogue.py",
    "catalogue/checks/rule.py": "plugins/catalogue/checks/test_records.py",
    "catalogue/checks/words.py": "plugins/catalogue/checks/test_records.py",
    "catalogue/commonmark/": "plugins/catalogue/commonmark/test_extension.py",
    "frontmatter/yaml_problems.py": "plugins/frontmatter/test_header.py",
    "catalogue/downloads/": "plugins/catalogue/downloads/test_inventory.py",
    "catalogue/files.py": "plugins/frontmatter/test_source.py",
    "importing/": "plugins/importing/test_run.py",
    "catalogue/kinds/": "plugins/catalogue/kinds/test_job.py",
    "frontmatter/lines.py": "plugins/catalogue/test_unread.py",
    "frontmatter/meant.py": "plugins/frontmatter/test_header.py",
    "text/near.py": "plugins/catalogue/test_bad_content.py",
    "catalogue/page.py": "plugins/frontmatter/test_source.py",
    "frontmatter/record.py": "plugins/frontmatter/test_header.py",
    "catalogue/target.py": "plugins/catalogue/test_body.py",
    "catalogue/views/document.py": "plugins/catalogue/views/test_kinds.py",
    "catalogue/views/home.py": "plugins/catalogue/views/test_listing.py",
    "catalogue/views/life_event.py": "plugins/catalogue/views/test_kinds.py",
    "catalogue/views/lunar.py": "plugins/catalogue/views/test_public_holidays.py",
    "catalogue/views/news.py": "plugins/catalogue/views/test_kinds.py",
    "catalogue/views/page.py": "plugins/catalogue/views/test_kinds.py",
    "catalogue/views/plain.py": "plugins/catalogue/views/test_kinds.py",
    "catalogue/views/qr.py": "plugins/catalogue/views/test_head.py",
    "catalogue/views/site_map.py": "plugins/catalogue/views/test_listing.py",
    "catalogue/views/subsite.py": "plugins/catalogue/views/test_listing.py",
    "catalogue/views/terms.py": "plugins/catalogue/views/test_procedure.py",
    "discovery/addresses.py": "plugins/discovery/test_feeds.py",
    "discovery/alternates.py": "plugins/discovery/test_feeds.py",
    "discovery/catalogue.py": "plugins/discovery/test_linked.py",
    "discovery/encoding.py": "plugins/discovery/test_linked.py",
    "discovery/files.py": "plugins/discovery/test_sitemap.py",
    "discovery/graph.py": "plugins/discovery/test_linked.py",
    "discovery/people.py": "plugins/discovery/test_linked.py",
    "domain/": "plugins/domain/test_fields.py",
    "engine/generator.py": "plugins/engine/test_main.py",
    "engine/publish.py": "plugins/engine/test_main.py",
    "html/": "plugins/html/test_outline.py",
    "locales/": "plugins/locales/test_names.py",
    "report/document.py": "example/test_pages_for_editors.py",
    "report/formats.py": "plugins/report/test_format_problem.py",
    "run/foreign.py": "foreign/test_audit.py",
    "run/report.py": "plugins/catalogue/test_main.py",
    "run/kinds.py": "plugins/catalogue/kinds/test_job.py",
    "run/project.py": "plugins/run/test_portal.py",
    "run/result_key.py": "plugins/run/test_result_store.py",
    "run/settings.py": "plugins/engine/test_check.py",
    "run/stage.py": "plugins/report/test_plugin.py",
    "search/bodies.py": "plugins/search/test_entry.py",
    "search/pages.py": "plugins/search/test_build.py",
    "speech/drivers/binding.py": "plugins/speech/drivers/test_system.py",
    "speech/english/": "plugins/speech/test_reading.py",
    "speech/paths.py": "plugins/speech/test_podcast.py",
    "speech/pattern.py": "plugins/speech/test_sentences.py",
    "speech/person.py": "plugins/speech/test_pages.py",
    "speech/plan.py": "plugins/speech/test_script.py",
    "speech/published.py": "plugins/speech/test_pages.py",
    "speech/segments.py": "plugins/speech/test_tables.py",
    "speech/vietnamese/": "plugins/speech/test_reading.py",
    "speech/voices.py": "plugins/speech/test_clip.py",
    "tasks.py": "test_tasks.py",
    "text/": "plugins/text/test_normal.py",
}
#: What is the way into a room is tried by whole builds, by commands as people type them, and in
#: sites that are not ours.
DOORS = {"plugin.py": "test_build.py", "__main__.py": "test_newcomers.py", "alone.py": "foreign"}


def tests_by_name(root: Path) -> Iterator[str]:
    """A module with public functions has `test_<module>.py` in the same folder of `tests/plugins/`,
    or `tests/house/tested.py` names the test that tries it.
    """
    used = set()
    for source in filter(_has_public_functions, sources(root)):
        path = source.path.removeprefix("plugins/")
        if _own_test(root, path).is_file():
            continue
        if (root / "tests" / DOORS.get(Path(path).name, "nothing")).exists():
            continue
        entry = next((one for one in (path, *_folders(path)) if one in THROUGH), None)
        if entry is None:
            test = _own_test(root, path).relative_to(root)
            yield f"{source.path} has no {test}, and no place in tests/house/tested.py"
        else:
            used.add(entry)
    yield from _stale(root, used)


def _stale(root: Path, used: set[str]) -> Iterator[str]:
    """What the table of a project that has its modules says for nothing."""
    for path, test in THROUGH.items():
        if (root / "tests" / "house").is_dir() and path not in used:
            yield f"tests/house/tested.py: {path} needs no place there (any more)"
        if path in used and not (root / "tests" / test).is_file():
            yield f"tests/house/tested.py: {test} is not there"


def _has_public_functions(source: Source) -> bool:
    functions = [node.name for node in source.tree.body if isinstance(node, ast.FunctionDef)]
    public = [name for name in functions if not name.startswith("_") and name != "register"]
    return bool(public) and not source.path.endswith("__init__.py")


def _own_test(root: Path, path: str) -> Path:
    module = Path(path)
    return root / "tests" / "plugins" / module.parent / f"test_{module.stem.strip('_')}.py"


def _folders(path: str) -> Iterator[str]:
    """The folders of a path, the nearest first: `a/b/` and `a/` for `a/b/c.py`."""
    yield from (f"{folder}/" for folder in map(str, Path(path).parents) if folder != ".")
