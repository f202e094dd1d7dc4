"""Faults in content files: each planted, told by `inv check`, and taken out again."""

import datetime as dt
import shutil

from plugins.audit.texts import problems
from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.judged import new, texts
from plugins.run import project_kinds, project_languages
from tests.bench.planted.faults import swapped


def findings(content, folder, faults):
    """The codes of the problems that the check of the content tells of each fault: on its lines of
    its file, and not of the file without it. `folder` is where a copy of the content is edited.
    """
    shutil.copytree(content, folder)
    sound = _problems(folder)
    found = {}
    for fault in faults:
        path = folder / fault.file
        text = path.read_text("utf-8")
        faulty = swapped(text, fault) if any(fault.swap) else f"{text}\n{fault.add}\n"
        path.write_text(faulty, "utf-8")
        begins = text.count("\n") + 1 if fault.add else 0
        found[fault.layer, fault.name] = [
            f"source:{one.code}"
            for one in _problems(folder)
            if one not in sound
            and fault.file in (one.path, one.values.get("other"))
            and (one.line >= begins or one.path != fault.file)
        ]
        path.write_text(text, "utf-8")
    return found


def _problems(content):
    """What the check tells of a folder."""
    languages = project_languages(content, content)
    kinds = project_kinds(content, content)
    read = read_catalogue(content, languages, today=dt.date.today(), kinds=kinds)
    judged = [problem for text in texts(content, read.pages) for problem in problems(text)]
    return [*read.problems, *new(judged, read.problems)]
