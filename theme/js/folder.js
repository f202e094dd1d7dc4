// A page opened from a folder may not reach into another file for its icons: here they come into the page itself.
// The build puts `sprite`, the icons as SVG, before this.
function bringIcons() {
  const icons = new DOMParser().parseFromString(sprite, "image/svg+xml").documentElement;
  icons.setAttribute("hidden", "");
  document.body.append(document.importNode(icons, true));
  const point = () => {
    for (const use of document.querySelectorAll("use:not([href^='#'])")) {
      use.setAttribute("href", use.getAttribute("href").replace(/^[^#]*/, ""));
    }
  };
  point();
  new MutationObserver(point).observe(document.body, { childList: true, subtree: true });
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", bringIcons);
else bringIcons();
