"""Pages to recordings: plan every page, speak each different sentence once, put the clips
together.
"""

from __future__ import annotations

import functools
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .. import locales
from ..run import Key, Tell, Work, WorkFailed, nobody
from . import clip
from .clip import Clip
from .mp3 import BITRATE
from .plan import Line
from .recording import Recording, assemble
from .voices import Voice, keep_voices, parameters, voice_folder

#: Change it when the same text shall give another clip.
CLIP = "speech-clip-1"


def plan_job() -> str:
    """Return the name under which plans are cached: another one for each state of the rules and of
    the run's lexicons.
    """
    return _plan_job(locales.used())


@functools.cache
def _plan_job(folders: tuple[Path, ...]) -> str:
    digest, room = hashlib.blake2b(digest_size=8), Path(__file__).parent
    modules = sorted(room.rglob("*.py"))
    for path in (*modules, *locales.files("lexicon", folders), *locales.files("names", folders)):
        digest.update(path.read_bytes())
    return f"speech-plan-{digest.hexdigest()}"


def time_limit(seconds: int | None) -> Callable[[], bool]:
    """Return what says whether so many seconds are over, from now on; never where there is no
    limit.
    """
    if seconds is None:
        return lambda: False
    until = time.monotonic() + seconds
    return lambda: time.monotonic() >= until


class Speaker:
    """Speaks lines with the voices of this machine."""

    def __init__(self, work: Work, voices: Mapping[str, Voice], bitrate: int = BITRATE) -> None:
        self.work = work
        self.voices = voices
        self.bitrate = bitrate
        self._parameters = json.dumps(parameters(dict(voices), bitrate), sort_keys=True).encode()

    def missing(self, lines: Iterable[Line]) -> list[bytes]:
        """The different texts that are not spoken yet."""
        texts = dict.fromkeys(self._text(line) for line in lines)
        self.work.fetch(map(self._key, texts))
        return [text for text in texts if not self.work.has(self._key(text))]

    def speak(
        self,
        texts: Sequence[bytes],
        tell: Tell = nobody,
        enough: Callable[[], bool] = lambda: False,
    ) -> Iterator[WorkFailed]:
        """Speak what is `missing`, in its order until it is `enough`; yield what could not be
        spoken. Each is kept as soon as it is spoken: another build goes on from there.
        """
        if enough():
            return
        keep_voices(self.work, self.voices)
        job = functools.partial(clip.make, folder=voice_folder(self.voices))
        results = self.work.map(CLIP, job, texts, self._parameters, lasting=True)
        for done, (_, result) in enumerate(results, 1):
            tell(done, len(texts))
            if isinstance(result, WorkFailed):
                yield result
            if enough():
                return

    def record(self, lines: Sequence[Line], title: str, lang: str) -> Recording | None:
        """Put the clips of some lines together; none where one is missing or there is nothing to
        say.
        """
        cached = [self.work.get(self._key(self._text(line))) for line in lines]
        clips = [Clip.unpack(packed) for packed in cached if packed is not None]
        if not clips or len(clips) != len(lines):
            return None
        return assemble(lines, clips, title, lang, self.bitrate)

    def _key(self, text: bytes) -> Key:
        return self.work.key(CLIP, text, self._parameters, lasting=True)

    def _text(self, line: Line) -> bytes:
        """What a line's clip depends on; a language without a voice is spoken by the first there
        is.
        """
        spoken = [
            [lang[:2] if lang[:2] in self.voices else next(iter(self.voices)), text]
            for lang, text in line.voice
        ]
        return json.dumps(spoken, ensure_ascii=False).encode()
