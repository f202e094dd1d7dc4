/** The bar goes along at the foot of the window while the player is used and out of sight; `update` looks again. */
export function follow(root, { bar, more, menu, parts }) {
  let away = false;
  const update = () => {
    const wanted = away && !more.hidden;
    if (wanted === bar.hasAttribute("popover")) return;
    menu.hidden = !wanted;
    // In the top layer: whatever contains the player, it stands at the foot of the window.
    if (wanted) {
      bar.popover = "manual";
      bar.showPopover();
    } else {
      bar.hidePopover();
      bar.removeAttribute("popover");
    }
  };
  menu.addEventListener("click", () => {
    parts.open = true;
    parts.querySelector("summary").focus();
  });
  if (bar.showPopover) {
    new IntersectionObserver(([seen]) => {
      away = !seen.isIntersecting;
      update();
    }).observe(root);
  }
  return update;
}

/** Lists the parts, each a button that is listened from; a page of one part needs no list. */
export function listParts(details, cues, starts, choose) {
  details.hidden = starts.length < 2;
  details.querySelector("ol").append(
    ...starts.map((start) => {
      const row = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "c-button";
      button.textContent = cues[start].part;
      button.addEventListener("click", () => choose(start));
      row.append(button);
      return row;
    }),
  );
}

/** What the system shows while the page is read. */
export function tellSystem(part) {
  if (!navigator.mediaSession) return;
  const album = document.querySelector("h1").textContent.trim();
  navigator.mediaSession.metadata = new MediaMetadata({ title: part || album, album });
}

/** The keys of a keyboard while the focus is in the player, and those of a headset or a locked telephone. */
export function listen(root, more, steps, media) {
  root.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (
      !step ||
      more.hidden ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.target.matches("select")
    )
      return;
    event.preventDefault();
    step();
  });
  if (!navigator.mediaSession) return;
  for (const [name, does] of Object.entries(media)) {
    try {
      navigator.mediaSession.setActionHandler(name, does);
    } catch {
      // This browser does not know the key.
    }
  }
}
