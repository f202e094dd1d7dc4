let region;
let waiting;

/** Tells listeners what changed on the screen: one live region, late enough not to interrupt, the last word wins. */
export function announce(text) {
  if (!region) {
    region = document.createElement("div");
    region.className = "u-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  clearTimeout(waiting);
  region.textContent = "";
  waiting = setTimeout(() => {
    region.textContent = text;
  }, 400);
}
