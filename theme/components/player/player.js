import { follow, listen, listParts, tellSystem } from "./around.js";
import { marker, readCues, readParts, reveal, ways } from "./cues.js";
import { statusOf } from "./status.js";

/** Reads the page aloud: one button at rest; while playing, the sentence being read is marked and the rest appears. */
export function start(root, tools) {
  const cues = readCues(root.dataset.cues);
  if (!cues.length) return;
  const { announce, store, words } = tools;
  const audio = root.querySelector("audio");
  const at = Object.fromEntries(
    [...root.querySelectorAll("[data-do]")].map((one) => [one.dataset.do, one]),
  );
  const placeKey = `listened:${location.pathname}`;
  const mark = marker();
  const along = follow(root, at);
  const { say, warn, loading } = statusOf(root, at, tools);
  let current = -1;
  let begun = false;
  let frame;

  /** Where the voice is. The slider's words change when the reader moves it, or with the part: not over the voice. */
  function show(index, chosen) {
    if (index === current && !chosen) return;
    const cue = cues[index];
    const entered = cue && cue.part !== cues[current]?.part;
    current = index;
    mark(cue?.element);
    if (!cue) return;
    const place = words(root, "place", { number: index + 1, count: cues.length });
    at.part.textContent = cue.part;
    at.place.textContent = place;
    at.seek.value = index;
    if (chosen || entered) at.seek.setAttribute("aria-valuetext", `${place}, ${cue.part}`);
    if (entered) tellSystem(cue.part);
    store.set(placeKey, index);
    reveal(cue.element);
  }

  function watch() {
    const now = audio.currentTime * 1000;
    show(
      Math.max(
        0,
        cues.findLastIndex((cue) => cue.start <= now + 20),
      ),
    );
    cancelAnimationFrame(frame);
    if (!audio.paused) frame = requestAnimationFrame(watch);
  }

  function go(index) {
    const near = Math.max(0, Math.min(cues.length - 1, index));
    begun = true;
    audio.currentTime = cues[near].start / 1000;
    show(near, true);
  }

  function play() {
    at.trouble.hidden = true;
    if (audio.error) audio.load();
    const last = current > 0 ? current : store.get(placeKey);
    if (!begun && last > 0) go(last);
    begun = true;
    loading();
    audio.playbackRate = Number(at.rate.value);
    audio.play().catch(refuse);
  }

  /** A start that the reader interrupts is no fault. One that the browser does not allow is none either, but the
   * recording is asked for: if it is missing, that is said. */
  function refuse({ name: reason }) {
    if (reason === "AbortError") return;
    if (reason !== "NotAllowedError") return fail();
    say("resume");
    audio.preload = "metadata";
    audio.load();
  }

  function fail() {
    cancelAnimationFrame(frame);
    begun = false;
    say("play");
    warn(
      navigator.onLine === false || document.querySelector("[data-dated]") ? "offline" : "failed",
    );
  }

  function playing() {
    at.trouble.hidden = true;
    at.more.hidden = at.near.hidden = false;
    say("pause", "pause");
    watch();
    along();
  }

  function end() {
    cancelAnimationFrame(frame);
    const held = root.contains(document.activeElement) && document.activeElement !== at.play;
    at.more.hidden = at.near.hidden = true;
    along();
    if (held) at.play.focus({ preventScroll: true });
    begun = false;
    show(-1);
    store.set(placeKey, 0);
    say("play");
    announce(words(root, "ended"));
  }

  function hear({ target }) {
    if (
      at.more.hidden ||
      target.closest("a, button, input, label, select, summary") ||
      String(getSelection())
    )
      return;
    const index = cues.findIndex((cue) => cue.element.contains(target));
    if (index >= 0) go(index);
  }

  const { back, forward, partBefore, nextPart } = ways(
    cues,
    () => [Math.max(current, 0), audio.currentTime * 1000],
    go,
  );
  at.play.addEventListener("click", () => (audio.paused ? play() : audio.pause()));
  at.back.addEventListener("click", back);
  at.forward.addEventListener("click", forward);
  at.seek.addEventListener("input", () => go(Number(at.seek.value)));
  at.rate.addEventListener("change", () => {
    audio.playbackRate = Number(at.rate.value);
    store.set("listening-rate", audio.playbackRate);
  });
  for (const [kind, does] of Object.entries({ playing, seeked: watch, error: fail, ended: end })) {
    audio.addEventListener(kind, does);
  }
  audio.addEventListener("waiting", () => audio.paused || loading());
  audio.addEventListener("pause", () => audio.ended || audio.error || say("resume"));
  document.addEventListener("click", hear);
  listParts(at.parts, cues, readParts(cues), (begin) => {
    go(begin);
    if (audio.paused) play();
  });
  listen(
    root,
    at.more,
    { ArrowLeft: back, ArrowRight: forward, PageUp: partBefore, PageDown: nextPart },
    {
      play,
      pause: () => audio.pause(),
      previoustrack: back,
      nexttrack: forward,
      seekbackward: back,
      seekforward: forward,
    },
  );

  audio.controls = at.play.hidden = false;
  at.seek.max = cues.length - 1;
  if (store.get("listening-rate")) at.rate.value = store.get("listening-rate");
  if (store.get(placeKey) > 0) say("resume");
}
