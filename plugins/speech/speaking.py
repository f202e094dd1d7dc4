"""Pages to recordings: plan every page, speak each different sentence once, put the clips together."""
from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.model import Work, WorkFailed

from . import clip, plan
from .clip import Clip
from .plan import Line, Plan
from .progress import Progress, no_progress
from .recording import Recording, assemble
from .voices import Voice, keep_voices, parameters

#: Change it when the same text shall give another clip.
CLIP = "speech-clip-1"


@dataclass(frozen=True)
class Asked:
    """A page's main part to be spoken. `phrases` are said around lists; `readings` are the page's abbreviations."""

    title: str
    lang: str
    html: str
    phrases: Mapping[str, str]
    readings: Mapping[str, str]

    def pack(self) -> bytes:
        """As the input of a job."""
        return json.dumps({"lang": self.lang, "html": self.html, "phrases": dict(self.phrases),
                           "readings": dict(self.readings)}, ensure_ascii=False, sort_keys=True).encode()


@functools.cache
def plan_job() -> str:
    """The name under which plans are kept: another one for each state of the rules and the lexicons."""
    seal, room = hashlib.blake2b(digest_size=8), Path(__file__).parent
    for path in sorted(path for path in room.rglob("*") if path.suffix in (".py", ".toml")):
        seal.update(path.read_bytes())
    return f"speech-plan-{seal.hexdigest()}"


def plans(work: Work, pages: Sequence[Asked]) -> list[Plan | WorkFailed]:
    """Return each page's plan."""
    found = dict(work.map(plan_job(), plan.make, [page.pack() for page in pages]))
    return [made if isinstance(made := found[index], WorkFailed) else Plan.unpack(made) for index in range(len(pages))]


class Speaker:
    """Speaks lines with the voices of this machine."""

    def __init__(self, work: Work, voices: Mapping[str, Voice]) -> None:
        self.work = work
        self.voices = voices
        self._parameters = json.dumps(parameters(dict(voices)), sort_keys=True).encode()

    def missing(self, lines: Sequence[Line]) -> list[bytes]:
        """The different texts that are not spoken yet."""
        texts = dict.fromkeys(self._text(line) for line in lines)
        return [text for text in texts if not self.work.key(CLIP, text, self._parameters).exists()]

    def speak(self, lines: Sequence[Line], progress: Progress = no_progress) -> Iterator[WorkFailed]:
        """Speak what is missing; yield what could not be spoken."""
        keep_voices(self.work, self.voices)
        texts = self.missing(lines)
        for done, (_, result) in enumerate(self.work.map(CLIP, clip.make, texts, self._parameters), 1):
            progress(done, len(texts))
            if isinstance(result, WorkFailed):
                yield result

    def record(self, lines: Sequence[Line], title: str, lang: str) -> Recording | None:
        """Put the clips of some lines together; none where one is missing or there is nothing to say."""
        kept = [self.work.get(self.work.key(CLIP, self._text(line), self._parameters)) for line in lines]
        clips = [Clip.unpack(packed) for packed in kept if packed is not None]
        return assemble(lines, clips, title, lang) if clips and len(clips) == len(lines) else None

    def _text(self, line: Line) -> bytes:
        """What a line's clip depends on; a language without a voice is spoken by the first there is."""
        spoken = [[lang[:2] if lang[:2] in self.voices else next(iter(self.voices)), text]
                  for lang, text in line.voice]
        return json.dumps(spoken, ensure_ascii=False).encode()
