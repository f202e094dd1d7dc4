"""What speaking costs, beside a shell loop and stock pyttsx3: `inv bench speech`, after a build."""

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from plugins.html import WrittenPage
from plugins.run import Work
from plugins.speech.plan import Plan, plan_page
from plugins.speech.speaking import Speaker, plan_job
from plugins.speech.voices import voices
from tests.bench.tables import tell

PAGES = 16
PHRASES = {"list": "Có {count} mục.", "item": "{number}."}
STOCK = """import sys, threading, pyttsx3
engine, done = pyttsx3.init(), threading.Event()
engine.connect("finished-utterance", lambda **_: done.set())
engine.setProperty("voice", "vi"); engine.setProperty("rate", 160)
engine.save_to_file(open(sys.argv[1], encoding="utf-8").read(), sys.argv[2])
engine.runAndWait()
done.wait(120)
"""


def pages(output):
    """The address and the text of the first procedures of a built portal."""
    listed = json.loads((output / "api" / "pages.json").read_text(encoding="utf-8"))
    chosen = sorted(
        page["url"] for page in listed if page["kind"] == "procedure" and page["lang"] == "vi"
    )
    for url in chosen[:PAGES]:
        html = (output / url.lstrip("/") / "index.html").read_text(encoding="utf-8")
        yield url, re.sub(r'<span id="s\d+">', "<span>", html)


def edited(asked):
    """The same pages, one word of the first one changed."""
    (url, html), *others = asked
    return [(url, html.replace("</h1>", " mới</h1>", 1)), *others]


def plans(work, asked):
    """The plans of pages, kept as a build keeps them."""
    asks = json.dumps({"lang": "vi", "phrases": PHRASES, "readings": {}}).encode()
    made = dict(work.map(plan_job(), plan_html, [html.encode() for _, html in asked], asks))
    return [Plan.unpack(made[number]) for number in range(len(asked))]


def plan_html(html, asks):
    """The job that plans a page."""
    return plan_page(WrittenPage.parse(html), asks)


def speak(asked, work, jobs):
    """Speak pages as the build does; return seconds of sound and characters said."""
    seconds = characters = 0
    room = Work(work, jobs=jobs)
    speaker = Speaker(room, voices(("vi",), work))
    planned = plans(room, asked)
    lines = [line for plan in planned for line in plan.lines]
    assert not list(speaker.speak(speaker.missing(lines)))
    for (url, _), plan in zip(asked, planned, strict=True):
        recording = speaker.record(plan.lines, url, "vi")
        seconds += recording.duration / 1000
        characters += sum(len(line.text) for line in plan.lines)
    return {
        "seconds": seconds,
        "characters": characters,
        "sentences": sum(len(plan.lines) for plan in planned),
    }


def measured(run):
    """What a run returns, and the processor time of the processes it started."""

    def spent():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    result = run()
    return result, spent() - before


def ours(output, work, edit=False):
    """A process of our own, as a build starts one."""
    words = [sys.executable, "-c", f"from {__spec__.name} import main; main()"]
    words += ["--output", str(output), "--work", str(work)]
    done = subprocess.run(words + ["--edit"] * edit, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def shell_loop(texts, folder):
    """`espeak-ng` into `ffmpeg`, page by page; no times of sentences or words."""
    for text in texts:
        subprocess.run(
            f"espeak-ng -v vi -s 160 -f {text} --stdout | ffmpeg -v error -y -i - -ac 1 -b:a 32k "
            f"{folder / text.stem}.mp3",
            shell=True,
            check=True,
        )


def stock_pyttsx3(texts, folder):
    """Stock pyttsx3, a fresh process a page (some die), then `ffmpeg`; returns how many files it
    really wrote.
    """
    written = 0
    for text in texts:
        sound = folder / f"{text.stem}.wav"
        subprocess.run(
            [sys.executable, "-c", STOCK, str(text), str(sound)], check=False, capture_output=True
        )
        if sound.exists() and sound.stat().st_size > 44:  # more than a head
            written += 1
            subprocess.run(
                [
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-i",
                    str(sound),
                    "-b:a",
                    "32k",
                    str(sound.with_suffix(".mp3")),
                ],
                check=True,
            )
    return written


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--work", type=Path)
    parser.add_argument("--edit", action="store_true")
    given = parser.parse_args()
    if not (given.output / "api" / "pages.json").exists():
        sys.exit(f"There is no built portal in {given.output}: run `inv build` first.")
    asked = list(pages(given.output))
    if given.work:
        print(json.dumps(speak(edited(asked) if given.edit else asked, given.work, jobs=2)))
        return
    compare(given.output, asked)


def compare(output, asked):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        full, cost = measured(lambda: ours(output, folder / "work"))
        again, warm = measured(lambda: ours(output, folder / "work"))
        _, edit = measured(lambda: ours(output, folder / "work", edit=True))
        _, start = measured(
            lambda: subprocess.run([sys.executable, "-c", f"import {__spec__.name}"], check=True)
        )
        rows = [
            row("Cổng Mở", full, cost, cost, "sentences and words"),
            row("Cổng Mở, nothing changed", again, warm, cost, ""),
            row("Cổng Mở, one word changed", again, edit, cost, ""),
            row("one word, without Python's start", again, edit - start, cost - start, ""),
        ]
        planned = plans(Work(folder / "work"), asked)
        texts = []
        for number, plan in enumerate(planned):
            texts.append(folder / f"{number}.txt")
            texts[-1].write_text(
                " ".join(text for line in plan.lines for _, text in line.voice), encoding="utf-8"
            )
        if shutil.which("ffmpeg") and shutil.which("espeak-ng"):
            _, loop = measured(lambda: shell_loop(texts, folder))
            rows.append(row("espeak-ng | ffmpeg", full, loop, cost, "none"))
            written, stock = measured(lambda: stock_pyttsx3(texts, folder))
            rows.append(
                row(f"stock pyttsx3 ({written} of {len(texts)} files)", full, stock, cost, "none")
            )
    tell("speech", rows)


def row(name, made, cost, ours_cost, timings):
    return {
        "": name,
        "cpu s": round(cost, 2),
        "cpu s per 1,000 characters": round(1000 * cost / made["characters"], 3),
        "cpu s per s of sound": round(cost / made["seconds"], 5),
        "of ours": f"{cost / ours_cost:.2f}",
        "times of": timings,
    }


if __name__ == "__main__":
    main()
