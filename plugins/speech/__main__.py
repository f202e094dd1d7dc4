"""`python -m plugins.speech speak TEXT [--lang vi] [--out FILE.mp3]`: the words that will be spoken
for a text.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ..domain import FOLDERS
from ..run import PACKAGE, Work, command
from ..run.settings import folder_of
from ..text import nfc
from .lexicon import built_in
from .plan import plan_text
from .reading import read
from .speaking import Speaker
from .voices import voices


def main(given: list[str] | None = None) -> int:
    """Run the command; 2 when there is no voice to make the file with."""
    return command.run(lambda: _main(given))


def _main(given: list[str] | None) -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.speech")
    speak = parser.add_subparsers(dest="command", required=True).add_parser("speak")
    speak.add_argument("text")
    speak.add_argument("--lang", choices=sorted(FOLDERS), default="vi")
    speak.add_argument("--out", type=Path)
    asked = parser.parse_args(given)
    text = nfc(asked.text)
    print(read(text, asked.lang, built_in(asked.lang)).words)
    if asked.out:
        _record(text, asked.lang, asked.out)
    return 0


def _record(text: str, lang: str, path: Path) -> None:
    if path.is_dir():
        raise command.Stopped("not_a_file", path=path)
    command.folder(path.absolute().parent)
    found = voices((lang,), folder_of("PATH") / "voices")
    if lang not in found:
        raise command.Stopped("no_voice", lang=lang)
    with tempfile.TemporaryDirectory() as folder:
        speaker, lines = Speaker(Work(Path(folder)), found), plan_text(text, lang).lines
        if not lines:
            raise command.Stopped("nothing_to_say")
        failed = list(speaker.speak(speaker.missing(lines)))
        recording = speaker.record(lines, text, lang)
    if recording is None:
        raise command.Stopped("voice_failed", reason=" ".join(str(one.cause) for one in failed))
    path.write_bytes(recording.mp3)


if __name__ == "__main__":
    sys.exit(main())
