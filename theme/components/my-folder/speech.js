const TEXTS = "h2, h3, p, li, label";

/** What is read of a folder: its texts in order, without what only works on the screen. */
function texts(root) {
  return [...root.querySelectorAll(TEXTS)]
    .filter((one) => one.offsetParent && !one.closest(".u-screen"))
    .filter((one) => !one.querySelector(`${TEXTS}, select`))
    .map((one) =>
      [...one.childNodes]
        .map((part) => (part.localName === "br" ? ". " : part.textContent))
        .join(""),
    );
}

/** A voice of the language that is on the device: others would send the text away. */
function voiceOf(lang) {
  const voices = globalThis.speechSynthesis?.getVoices() || [];
  return voices.find((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
}

/** Has a button read a folder as one text; on a device without a voice, the recordings of its procedures one after
 * another. `recordings` tells their addresses. */
export function speech({ button, audio, root, lang, recordings, say, announce }) {
  let reading = false;
  let left = [];

  function display(now) {
    reading = now;
    button.textContent = say(now ? "stop" : "listen");
  }

  function stop() {
    globalThis.speechSynthesis?.cancel();
    audio.pause();
    audio.hidden = true;
    display(false);
  }

  function next(failed) {
    const url = left.shift();
    if (!url) {
      stop();
      return failed && announce(say("no-voice"));
    }
    audio.src = url;
    return audio.play().catch(() => {});
  }

  function read(voice) {
    const lines = texts(root);
    lines.forEach((line, place) => {
      const one = Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang });
      if (place === lines.length - 1) one.onend = () => display(false);
      speechSynthesis.speak(one);
    });
  }

  button.onclick = () => {
    if (reading) return stop();
    display(true);
    const voice = voiceOf(lang);
    if (voice) return read(voice);
    left = recordings();
    audio.hidden = !left.length;
    if (left.length) announce(say("recordings"));
    return next(!left.length);
  };
  audio.onended = () => next(false);
  audio.onerror = () => next(true);
  addEventListener("pagehide", stop);
  voiceOf(lang); // Browsers load their voices when they are first asked.
}
