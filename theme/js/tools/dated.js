/** Keeps to the reader's day: what has ended is hidden; what runs stands in the place of the usual thing before it.
 * Times without a zone are Vietnam's. */
export function dated(root, now = new Date()) {
  for (const one of root.querySelectorAll("[data-ends]")) {
    const [starts, ends] = [one.dataset.starts, one.dataset.ends].map(
      (time) => new Date(`${time}+07:00`),
    );
    const usual = one.previousElementSibling;
    if (now > ends) one.hidden = true;
    else if (now >= starts && usual?.hasAttribute("data-usual")) usual.hidden = true;
  }
}
