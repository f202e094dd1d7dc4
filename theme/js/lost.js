// The page for unknown addresses is shown at any depth, and under a path that the build may not know. It asks for this
// script at every height above it; the one that is there knows by its own address where the portal stands.
(() => {
  const root = new URL("..", document.currentScript.src).href;
  const given = document
    .querySelector("link[rel=stylesheet]")
    .getAttribute("href")
    .replace(/assets\/[^/]*$/, "");
  if (new URL(given, location.href).href === root) return;
  for (const name of ["href", "src", "action", "data-worker", "data-folder"]) {
    for (const one of document.querySelectorAll(`[${name}^="${given}"]`)) {
      one.setAttribute(name, root + one.getAttribute(name).slice(given.length));
    }
  }
  for (const one of document.querySelectorAll(`script[src^="${root}"]`)) {
    const again = document.createElement("script");
    for (const { name, value } of one.attributes) again.setAttribute(name, value);
    one.replaceWith(again);
  }
})();
