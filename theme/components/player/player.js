/** Reads the page aloud: one button at rest; while playing, the sentence being read is marked and the rest appears. */
export function start(root, { announce, store, words }) {
  const cues = readCues(root.dataset.cues);
  if (!cues.length) return;
  const audio = root.querySelector("audio");
  const at = Object.fromEntries([...root.querySelectorAll("[data-do]")].map((one) => [one.dataset.do, one]));
  const name = at.play.querySelector("span");
  const icon = at.play.querySelector("use");
  const icons = icon.getAttribute("href").split("#")[0];
  const kept = `listened:${location.pathname}`;
  const mark = marker();
  let current = -1, begun = false, moved = 0, frame;

  function say(key, shown = "play") {
    name.textContent = words(root, key);
    icon.setAttribute("href", `${icons}#${shown}`);
  }

  function show(index) {
    if (index === current) return;
    current = index;
    const cue = cues[index];
    mark(cue && cue.element);
    if (!cue) return;
    const place = words(root, "place", { number: index + 1, count: cues.length });
    at.part.textContent = cue.part;
    at.place.textContent = place;
    at.seek.value = index;
    at.seek.setAttribute("aria-valuetext", `${place}, ${cue.part}`);
    store.set(kept, index);
    for (let box = cue.element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const { top, bottom } = cue.element.getBoundingClientRect();
    if ((top < 0 || bottom > innerHeight) && Date.now() - moved > 4000) cue.element.scrollIntoView({ block: "center" });
  }

  function watch() {
    const now = audio.currentTime * 1000;
    show(Math.max(0, cues.findLastIndex((cue) => cue.start <= now + 20)));
    cancelAnimationFrame(frame);
    if (!audio.paused) frame = requestAnimationFrame(watch);
  }

  function go(index) {
    const near = Math.max(0, Math.min(cues.length - 1, index));
    begun = true;
    audio.currentTime = cues[near].start / 1000;
    show(near);
  }

  // A sentence that has been heard for a while is begun again; else the one before is.
  const back = () => go(audio.currentTime * 1000 - cues[Math.max(current, 0)].start > 1500 ? current : current - 1);

  function play() {
    at.trouble.hidden = true;
    if (!begun && store.get(kept) > 0) go(store.get(kept));
    begun = true;
    say("loading");
    audio.playbackRate = Number(at.rate.value);
    audio.play().catch(fail);
  }

  function fail() {
    say("play");
    at.trouble.textContent = words(root, "failed");
    at.trouble.hidden = false;
    announce(at.trouble.textContent);
  }

  function end() {
    cancelAnimationFrame(frame);
    at.more.hidden = true;
    begun = false;
    show(-1);
    store.set(kept, 0);
    say("play");
    announce(words(root, "ended"));
  }

  function hear({ target }) {
    if (at.more.hidden || target.closest("a, button, input, label, select, summary") || String(getSelection())) return;
    const index = cues.findIndex((cue) => cue.element.contains(target));
    if (index >= 0) go(index);
  }

  at.play.addEventListener("click", () => (audio.paused ? play() : audio.pause()));
  at.back.addEventListener("click", back);
  at.forward.addEventListener("click", () => go(current + 1));
  at.seek.addEventListener("input", () => go(Number(at.seek.value)));
  at.rate.addEventListener("change", () => store.set("listening-rate", audio.playbackRate = Number(at.rate.value)));
  audio.addEventListener("playing", () => { at.more.hidden = false; say("pause", "pause"); watch(); });
  audio.addEventListener("pause", () => audio.ended || say("resume"));
  audio.addEventListener("seeked", watch);
  audio.addEventListener("error", fail);
  audio.addEventListener("ended", end);
  document.addEventListener("click", hear);
  for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => { moved = Date.now(); }, { passive: true });

  audio.controls = at.play.hidden = false;
  at.seek.max = cues.length - 1;
  if (store.get("listening-rate")) at.rate.value = store.get("listening-rate");
  if (store.get(kept) > 0) say("resume");
  if (!navigator.mediaSession) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title: document.querySelector("h1").textContent.trim() });
  const keys = { play, pause: () => audio.pause(), previoustrack: back, nexttrack: () => go(current + 1) };
  for (const key of Object.keys(keys)) navigator.mediaSession.setActionHandler(key, keys[key]);
}

/** The sentences of the page: the element, when it begins in milliseconds, and the heading it stands under. */
function readCues(given) {
  let part = "";
  return [...given.matchAll(/(\S+) (\d+)/g)].map(([, id, begin]) => {
    const element = document.getElementById(id);
    if (element.closest("h1, h2")) part = element.textContent.trim();
    return { element, part, start: Number(begin) };
  });
}

/** A function that marks what is read, and only that: by a highlight, or by a class where there are none. */
function marker() {
  let last;
  return (element) => {
    if (window.Highlight) {
      const range = new Range();
      if (element) range.selectNodeContents(element);
      CSS.highlights.set("reading", new Highlight(range));
      return;
    }
    if (last) last.classList.remove("c-player-reading");
    if (element) element.classList.add("c-player-reading");
    last = element;
  };
}
