/** Takes a question by voice where the browser can hear; `done` follows what was understood, `failed` where nothing was. */
export function listen(place, field, done, failed) {
  const Recognition = globalThis.SpeechRecognition || globalThis.webkitSpeechRecognition;
  const button = place.querySelector("button");
  let hearing;
  place.hidden = !Recognition;
  button.onclick = () => {
    if (hearing) return hearing.stop();
    hearing = Object.assign(new Recognition(), {
      lang: field.lang,
      onresult({ results }) {
        field.value = results[0][0].transcript;
        done();
      },
      onerror: failed,
      onend() {
        hearing = null;
        button.ariaPressed = "false";
      },
    });
    place.querySelector("span").hidden = false;
    hearing.start();
    button.ariaPressed = "true";
  };
}
