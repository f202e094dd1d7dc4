// A spot of colour has words beside it that say what it means.
audit.check("page-colour-alone", {
  criterion: "1.4.1",
  width: 1280,
  *find() {
    const PLACES = "td, th, li, dd";
    for (const element of audit.all(`:is(${PLACES}) :is(span, i, b, div, svg)`)) {
      const place = element.closest(PLACES);
      const { width, height } = element.getBoundingClientRect();
      const small = width >= 5 && height >= 5 && width <= 60 && height <= 60;
      if (!small || audit.squeeze(place.textContent) || !audit.seen(element)) continue;
      if (place.querySelector("img, input, button, a, [aria-label], [title], svg title")) continue;
      if (coloured(element)) yield { element, outcome: "review" };
    }

    // Stands out from its ground by a colour that is no grey.
    function coloured(element) {
      const own = audit.colour(audit.style(element).backgroundColor);
      if (!own?.[3]) return false;
      const [red, green, blue] = own;
      return Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
    }
  },
});
