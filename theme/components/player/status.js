const SLOW = 8000;

/** What the player says of itself: on its button, and in a line where something is wrong. */
export function statusOf(root, { play, trouble }, { announce, words }) {
  const name = play.querySelector("span");
  const icon = play.querySelector("use");
  const icons = icon.getAttribute("href").split("#")[0];
  let waiting;

  function say(key, picture = "play") {
    clearTimeout(waiting);
    name.textContent = words(root, key);
    icon.setAttribute("href", `${icons}#${picture}`);
  }

  function warn(key) {
    trouble.textContent = words(root, key);
    trouble.hidden = false;
    announce(trouble.textContent);
  }

  function loading() {
    say("loading");
    waiting = setTimeout(() => warn("slow"), SLOW);
  }

  return { say, warn, loading };
}
