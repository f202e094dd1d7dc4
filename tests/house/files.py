"""Who may open a file."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .source import Source, sources

#: Where names from data become files.
DOOR = "plugins/run/paths.py"
_OPENS = frozenset(
    (
        "copy",
        "copyfile",
        "copyfileobj",
        "copytree",
        "glob",
        "hardlink_to",
        "iterdir",
        "listdir",
        "mkdir",
        "move",
        "open",
        "read_bytes",
        "read_text",
        "rename",
        "rglob",
        "rmtree",
        "scandir",
        "symlink_to",
        "touch",
        "unlink",
        "write_bytes",
        "write_text",
    )
)
_BARE = frozenset(("open", "copyfile", "copytree", "rmtree"))
_OTHERS = ("paths", "Image", "gzip")  # who open what they are given
#: Folders that are named by what somebody wrote, or hold what is named so.
_DATA = ("content", "output")
#: Modules that open files whose names no content can choose, and which these are.
OWN = {
    "plugins/assets/fonts.py": "the theme's typefaces",
    "plugins/assets/icons.py": "the theme's icons",
    "plugins/assets/scripts.py": "the theme's scripts",
    "plugins/assets/styles.py": "the theme's style sheets",
    "plugins/attachments/examiner.py": "what nobody reads, for what libraries print",
    "plugins/attachments/office_parts.py": "parts of an archive, by its own list",
    "plugins/attachments/pdf.py": "bytes that it is given",
    "plugins/audit/__main__.py": "its report",
    "plugins/audit/browser.py": "its script, the browser's profile",
    "plugins/audit/deadline.py": "the browser's profile",
    "plugins/audit/phrases.py": "its table",
    "plugins/audit/run.py": "the folder of pages that it is asked to audit",
    "plugins/audit/scripted/scripts.py": "its scripts",
    "plugins/audit/server.py": "the folder of pages that it is asked to audit",
    "plugins/audit/static.py": "the folder of pages that it is asked to audit",
    "plugins/importing/unpack.py": "the file to import",
    "plugins/importing/export.py": "the file to import",
    "plugins/catalogue/checks/fees.py": "its table",
    "plugins/catalogue/papers.py": "its table",
    "plugins/catalogue/checks/portal.py": "its words",
    "plugins/catalogue/headings.py": "the theme's templates",
    "plugins/catalogue/tables.py": "the editors' page",
    "plugins/contrast/alone.py": "the theme's colours",
    "plugins/contrast/plugin.py": "its report",
    "plugins/engine/answer.py": "its script",
    "plugins/engine/lock.py": "the cache",
    "plugins/engine/full_disk.py": "whole folders of output",
    "plugins/engine/output.py": "whole folders of output",
    "plugins/engine/releases.py": "whole folders of output",
    "plugins/engine/publish.py": "whole folders of output",
    "plugins/engine/estimate.py": "whole folders of output",
    "plugins/engine/pelican.py": "whole folders of output",
    "plugins/engine/serve.py": "whole folders of output",
    "plugins/engine/theme.py": "the themes, and the one of both in the cache",
    "plugins/locales/tables.py": "words that come with the tool, and folders that a setting names",
    "plugins/run/command.py": "what a person names at the terminal",
    "plugins/run/distribution.py": "the files that come with the tool",
    "plugins/run/project.py": "the package's own code, the theme's scripts",
    "plugins/run/tokens.py": "the theme's colours",
    "plugins/run/result_files.py": "kept work, named by its hash",
    "plugins/run/result_key.py": "the package's own files, for their hash",
    "plugins/run/result_table.py": "the cache",
    "plugins/offline/kiosk.py": "whole folders of output",
    "plugins/offline/worker.py": "what the build has written",
    "plugins/release/__main__.py": "the keys that it is asked to make",
    "plugins/release/bom.py": "the lock files that come with the tool",
    "plugins/release/bundle.py": "its own modules",
    "plugins/release/sign.py": "the key that a person names",
    "plugins/release/verify/command.py": "the key that a person names",
    "plugins/release/verify/folder.py": "the folder of files that it is asked to check",
    "plugins/release/verify/watch.py": "what it remembers, and the feed that a person names",
    "plugins/report/__main__.py": "its report",
    "plugins/report/guide.py": "its report",
    "plugins/report/plugin.py": "its report",
    "plugins/upgrade/candidate.py": "whole copies of a portal",
    "plugins/upgrade/exchange.py": "the files of a portal that are exchanged",
    "plugins/upgrade/own.py": "a portal's own templates and words, and those of the tool",
    "plugins/run/untranslated.py": "its reports",
    "plugins/scaffold/__main__.py": "the new folder that it is asked to make",
    "plugins/scaffold/pages.py": "its texts, the files that come with the tool",
    "plugins/scaffold/repository.py": "its texts, the files that come with the tool",
    "plugins/search/alone.py": "its scripts",
    "plugins/search/cache_file.py": "the cache",
    "plugins/search/lexicon.py": "its words",
    "plugins/search/publish.py": "shards, named by numbers",
    "plugins/search/reader.py": "shards, named by numbers",
    "plugins/search/store.py": "the cache",
    "plugins/search/__main__.py": "the file of questions",
    "plugins/showcase/component.py": "the theme's components",
    "plugins/showcase/plugin.py": "the theme's components",
    "plugins/speech/__main__.py": "the recording that is asked for",
    "plugins/speech/alone.py": "its player",
    "plugins/speech/clip.py": "a sound just made",
    "plugins/speech/drivers/base.py": "a sound just made",
    "plugins/speech/sound.py": "a sound just made",
    "plugins/speech/speaking.py": "its own modules, for their hash",
}


def files_by_one_door(root: Path) -> Iterator[str]:
    """What content names, or what lies in the content or the output, is opened by
    `plugins.run.paths` alone.
    """
    for source in sources(root):
        for call in _opened(source) if source.path != DOOR else ():
            if source.path not in OWN:
                yield f"{source.path}:{call.lineno} opens a file past {DOOR}"
            elif source.path not in _WHOLE and any(name in _receiver(call) for name in _DATA):
                yield f"{source.path}:{call.lineno} opens what content names past {DOOR}"


#: Modules to which content or output is a folder as any other.
_WHOLE = frozenset(
    path
    for path, what in OWN.items()
    if what.startswith(("whole", "pages", "what the build", "the folder"))
)


def _opened(source: Source) -> Iterator[ast.Call]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                opens = node.func.attr in _OPENS and ast.unparse(node.func.value) not in _OTHERS
            else:
                opens = getattr(node.func, "id", "") in _BARE
            if opens:
                yield node


def _receiver(call: ast.Call) -> str:
    """What is opened, as it is written."""
    return " ".join(ast.unparse(part) for part in (call.func, *call.args[:1]))
