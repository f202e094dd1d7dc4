"""`python -m plugins.audit`: every written page of a folder, ours or not."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from .. import locales
from ..domain import Problem
from ..run import (
    Work,
    paths,
    project_extensions,
    project_languages,
    read_tokens,
)
from ..run.command import (
    Stopped,
    display_path,
    refusal,
    report_stop,
    run,
)
from ..run.extensions import rules_of
from ..run.file_names import AUDIT
from ..run.last_output import LARGEST_PAGE
from ..run.messages import fill, in_words, read_messages
from ..run.settings import folder_of
from .arguments import read_arguments
from .baseline import BaselineBroken, draft, judge, read_baseline
from .browser import missing, old_axe
from .changes import changes
from .finding import Finding
from .fingerprint import Fingerprints
from .formats import Words, as_json
from .forms import in_form
from .record import last_record, record
from .review.answered import answer, changed
from .review.verdicts import Verdicts, as_lines, read_verdicts
from .run import Audit, audit, is_ours
from .site_copy import SiteCopy
from .source_lines import with_lines
from .steps import StepScript, read_steps, steps_file
from .target import target, with_addresses
from .variants import PALETTES, Variant, every_variant, variants


def main() -> int:
    """Audit; return 0, 1 when something failed, 2 when it could not be done, 130 when it was
    stopped.
    """
    return run(_main)


def _main() -> int:
    given = read_arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops it, in whatever way
    words = locales.filled(given.lang, "audit")
    if needs := missing():
        advice = {
            words["advice_axe" if "axe" in need else "advice_browser"]: None for need in needs
        }
        print(words["missing"].format(needs=", ".join(needs)), *advice, file=sys.stderr)
        return 2
    if version := old_axe():
        print(words["axe_old"].format(version=version), file=sys.stderr)
    with target(given, words, _tell) as (pages, copy):
        return _of_pages(given, words, pages, copy)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _of_pages(given: argparse.Namespace, words: Words, pages: Path, copy: SiteCopy | None) -> int:
    verdicts, scripts = _verdicts(given), _scripts(given, pages)
    project_languages()  # the words of those who bring rules are found from now on
    more = tuple(rules_of(project_extensions()))

    def progress(done: int, of: int) -> None:
        print(
            "\r" + words["progress"].format(done=done, all=of), end="", file=sys.stderr, flush=True
        )

    work = Work(given.cache / "work", given.jobs, given.shared_cache)
    work.warn = lambda problem: print(f"\r{_line(problem, given.lang)}", file=sys.stderr)
    try:
        displays = _variants(given, pages)
        result = audit(
            pages,
            work,
            displays,
            progress,
            more,
            given.shard,
            full=given.full,
            copy=copy,
            scripts=scripts,
        )
    finally:
        work.close()
    print(file=sys.stderr)
    if not result.pages:
        print(words["no_pages"].format(folder=display_path(pages)), file=sys.stderr)
        return 2
    answered = _worded(_answered(result, given, pages, verdicts), given.lang)
    result = _marked(answered, pages, given.content)
    if given.baseline:
        result = _without_known(result, given, pages, words)
    if copy:
        result = with_addresses(result, copy)
    if result.differing:
        places = ", ".join(result.differing)
        print(words["differing"].format(pages=places), file=sys.stderr)
    _report(result, given, words, None if copy else pages)
    if given.record and not (result.failed or result.stopped or given.shard):
        _record(result, given, words)
    if result.stopped:
        print(words["stopped"], file=sys.stderr)
        return 130
    if result.refusal:
        print(words["broken"].format(reason=result.refusal), file=sys.stderr)
        return 2
    return int(result.failed)


def _verdicts(given: argparse.Namespace) -> Verdicts:
    """What people have judged. Raises Stopped where their file is not as it should be: what they
    refuse must not pass.
    """
    verdicts = read_verdicts(given.verdicts, display_path(given.verdicts))
    if verdicts.problems:
        raise Stopped("verdicts_broken", lines="\n".join(as_lines(verdicts.problems, given.lang)))
    return verdicts


def _answered(result: Audit, given: argparse.Namespace, pages: Path, verdicts: Verdicts) -> Audit:
    """Let what people have judged decide; tell which of it is of what is no more."""
    answers = answer(result.findings, pages, verdicts.answers)
    if not given.shard and not result.stopped:
        for line in as_lines(changed(answers.gone, display_path(given.verdicts)), given.lang):
            print(line, file=sys.stderr)
    return replace(result, findings=answers.left, passed=answers.passed)


def _scripts(given: argparse.Namespace, pages: Path) -> tuple[StepScript, ...]:
    """The steps of the file that was named, or of the project's own for its own pages. Raises
    Stopped when all that is wrong with it was told.
    """
    file = given.steps or (steps_file() if is_ours(pages) and steps_file().is_file() else None)
    scripts, problems = read_steps(file) if file else ((), [])
    for problem in problems:
        _tell(_line(problem, given.lang))
    if problems:
        raise Stopped("steps_broken", path=file)
    return scripts


def _without_known(result: Audit, given: argparse.Namespace, pages: Path, words: Words) -> Audit:
    """Set known faults apart; write them down first where nobody has. Raises Stopped."""
    place = display_path(given.baseline)
    if not given.baseline.exists():
        count = sum(finding.outcome == "fail" for finding in result.findings)
        if count and not given.shard:
            text = draft(result.findings, pages, given.today, words["baseline_head"])
            paths.write(given.baseline.parent, given.baseline.name, text.encode())
            print(words["baseline_written"].format(count=count, path=place), file=sys.stderr)
        return result
    try:
        debts = read_baseline(given.baseline, place)
    except BaselineBroken as broken:
        lines = "\n".join(as_lines(broken.problems, given.lang))
        raise Stopped("baseline_broken", lines=lines) from None
    judged = judge(result.findings, pages, debts, given.today)
    for debt in judged.overdue:
        print(words["overdue"].format(path=place, **vars(debt)), file=sys.stderr)
    counts = {"unowned": len(judged.unowned)} | (
        {"mended": len(judged.mended)} if not given.shard else {}
    )
    for key, count in counts.items():
        if count:
            print(words[key].format(path=place, count=count), file=sys.stderr)
    return replace(result, findings=judged.left, known=judged.known)


def _line(problem: Problem, lang: str) -> str:
    what, write = in_words(problem, read_messages(lang))
    return f"{problem.path}: {what} {write}"


def _variants(given: argparse.Namespace, folder: Path) -> tuple[Variant, ...]:
    """Pages of others come as they are: nothing is known of their palettes."""
    usual = tuple(read_tokens(folder_of("THEME")).palette) if given.thorough else PALETTES
    palettes = tuple(given.palettes.split(",")) if given.palettes else usual
    return (every_variant if given.thorough else variants)(palettes if is_ours(folder) else ("",))


def _report(result: Audit, given: argparse.Namespace, words: Words, folder: Path | None) -> None:
    changed = changes(result.findings, _last(given.reports))
    try:
        given.reports.mkdir(parents=True, exist_ok=True)
        paths.write(given.reports, AUDIT, f"{as_json(result)}\n".encode())
    except OSError as cause:  # what was found is told all the same
        if not (refused := refusal(cause)):
            raise
        report_stop(refused)
    print(
        in_form(
            given.format,
            result,
            words,
            given.lang,
            changed,
            folder=folder,
            content=given.content,
            today=given.today,
        )
    )


def _record(result: Audit, given: argparse.Namespace, words: Words) -> None:
    """Write what the statement tells; say so where it is another than it was."""
    known = given.baseline and given.baseline.exists()
    debts = read_baseline(given.baseline, display_path(given.baseline)) if known else ()
    facts = record(result, debts, given.today)
    if facts != last_record(given.record):
        paths.write(given.record.parent, given.record.name, facts)
        print(words["recorded"].format(path=display_path(given.record)), file=sys.stderr)


def _last(reports: Path) -> bytes | None:
    """The report of the audit before this one."""
    try:
        return paths.read(reports, AUDIT, LARGEST_PAGE)
    except paths.Refused:
        return None


def _marked(result: Audit, folder: Path, content: Path) -> Audit:
    """Give each finding what stands for it in other audits, and the line of its file."""
    prints = Fingerprints(folder)
    found = with_lines(result.findings, folder, content)
    marked, passed = (
        tuple(replace(one, fingerprint=prints.of(one)) for one in part)
        for part in (found, result.passed)
    )
    return replace(result, findings=marked, passed=passed)


def _worded(result: Audit, lang: str) -> Audit:
    """Give findings of our own rules the words that people read for their codes."""
    messages = locales.filled(lang, "messages")
    return replace(
        result,
        findings=tuple(
            one if one.message or one.rule not in messages else _with_words(one, messages[one.rule])
            for one in result.findings
        ),
    )


def _with_words(finding: Finding, message: Mapping[str, str]) -> Finding:
    """Say of a finding what is wrong, who is shut out, and what to write instead."""
    what, why, write = (
        fill(message.get(part, ""), finding.blanks) for part in ("what", "why", "write")
    )
    return replace(finding, message=what, why=why, write=write)


if __name__ == "__main__":
    sys.exit(main())
