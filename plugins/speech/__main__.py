"""`python -m plugins.speech speak TEXT [--lang vi] [--out FILE.mp3]`: the words that will be spoken for a text."""
from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from plugins.model import Work
from plugins.text import nfc

from .lexicon import built_in
from .plan import plan_text
from .reading import read
from .speaking import Speaker
from .voices import voices


def main(given: list[str] | None = None) -> int:
    """Run the command; 1 when there is no voice to make the file with."""
    parser = argparse.ArgumentParser(prog="python -m plugins.speech")
    command = parser.add_subparsers(dest="command", required=True).add_parser("speak")
    command.add_argument("text")
    command.add_argument("--lang", default="vi")
    command.add_argument("--out", type=Path)
    asked = parser.parse_args(given)
    asked.text = nfc(asked.text)
    print(read(asked.text, asked.lang, built_in(asked.lang)).words)
    return _record(asked.text, asked.lang, asked.out) if asked.out else 0


def _record(text: str, lang: str, path: Path) -> int:
    found = voices((lang,), Path("content/voices"))
    if lang not in found:
        print(f"no voice for {lang}: espeak-ng is not installed", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        speaker, lines = Speaker(Work(Path(folder)), found), plan_text(text, lang).lines
        failed = list(speaker.speak(lines))
        recording = speaker.record(lines, text, lang)
    if recording is None:
        print("the voice gave nothing", *(one.cause for one in failed), file=sys.stderr)
        return 1
    path.write_bytes(recording.mp3)
    return 0


if __name__ == "__main__":
    sys.exit(main())
