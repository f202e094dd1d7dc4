"""`python -m plugins.audit`: every written page of a folder, ours or not."""
from __future__ import annotations

import argparse
import os
import signal
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

from plugins.model import Work, WorkFailed, read_tokens

from .browser import ROOT, missing
from .run import Audit, audit, is_ours
from .tell import Words, as_html, as_json, as_text
from .variants import PALETTES, Variant, every_variant, variants

HERE = Path(__file__).parent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m plugins.audit", description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="the folder of pages")
    parser.add_argument("--reports", type=Path, default=ROOT / "reports", help="where audit.json goes")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache", help="where results of unchanged pages stay")
    parser.add_argument("--format", choices=("text", "json", "html"), default="text")
    parser.add_argument("--palettes", help="the portal's palettes, with commas; default: " + ",".join(PALETTES))
    parser.add_argument("--thorough", action="store_true",
                        help="all palettes, twice the text size, the system's own colours, paper")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--lang", choices=("vi", "en"), default=os.environ.get("REPORT_LANG", "vi"),
                        help="the language of what is printed")
    return parser.parse_args()


def main() -> int:
    """Audit; return 0, 1 when something failed, 2 when it could not be done, 130 when it was stopped."""
    given = _arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops it, in whatever way
    words = tomllib.loads((HERE / "words" / f"{given.lang}.toml").read_text(encoding="utf-8"))
    if needs := missing():
        print(words["missing"].format(needs=", ".join(needs)), words["advice"], file=sys.stderr)
        return 2
    folder = given.output.resolve()

    def tell(done: int, of: int) -> None:
        print("\r" + words["progress"].format(done=done, all=of), end="", file=sys.stderr, flush=True)

    try:
        result = audit(folder, Work(given.cache / "work", given.jobs), _shown(given, folder), tell)
    except KeyboardInterrupt:
        return 130
    except WorkFailed as broken:
        print(words["broken"].format(reason=str(broken.cause).partition("\n")[0]), file=sys.stderr)
        return 2
    print(file=sys.stderr)
    if not result.pages:
        print(words["no_pages"].format(folder=folder), file=sys.stderr)
        return 2
    return _report(_worded(result, given.lang), given, words)


def _shown(given: argparse.Namespace, folder: Path) -> tuple[Variant, ...]:
    """Pages of others come as they are: nothing is known of their palettes."""
    usual = tuple(read_tokens(ROOT / "theme").palette) if given.thorough else PALETTES
    palettes = tuple(given.palettes.split(",")) if given.palettes else usual
    return (every_variant if given.thorough else variants)(palettes if is_ours(folder) else ("",))


def _report(result: Audit, given: argparse.Namespace, words: Words) -> int:
    given.reports.mkdir(parents=True, exist_ok=True)
    (given.reports / "audit.json").write_text(as_json(result) + "\n", encoding="utf-8")
    forms = {"text": lambda: as_text(result, words), "json": lambda: as_json(result),
             "html": lambda: as_html(result, words, given.lang)}
    print(forms[given.format]())
    return int(result.failed)


def _worded(result: Audit, lang: str) -> Audit:
    """Give findings of our own rules the words that people read for their codes."""
    path = HERE.parent / "report" / "messages" / f"{lang}.toml"
    messages = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return replace(result, findings=tuple(
        finding if finding.message or finding.rule not in messages else
        replace(finding, message=messages[finding.rule]["what"].format(**finding.blanks))
        for finding in result.findings))


if __name__ == "__main__":
    sys.exit(main())
