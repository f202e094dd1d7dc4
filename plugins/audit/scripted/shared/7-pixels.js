// What the screen shows, pixel by pixel. Images are PNG in base64.
(() => {
  // A change of a channel that an eye may see, and in how many pixels: letters beside an outline are
  // drawn anew with other roundings.
  const STEP = 24;
  const FEWEST = 4;

  async function pixels(image) {
    const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }

  // Whether one sees a difference between two screens.
  async function differ(one, other) {
    const [a, b] = [await pixels(one), await pixels(other)];
    let count = 0;
    for (let place = 0; place < a.length && count < FEWEST; place += 4) {
      const step = [0, 1, 2].some((part) => Math.abs(a[place + part] - b[place + part]) > STEP);
      if (step) count += 1;
    }
    return count >= FEWEST;
  }

  // Brings a text to the middle of the screen and makes its letters transparent; returns where it is.
  let hidden = [];
  function uncover(selector) {
    const element = audit.locate(selector);
    if (!element) return null;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, top, width, height } = range.getBoundingClientRect();
    hidden = [element, ...element.querySelectorAll("*")].map((one) => [
      one,
      one.getAttribute("style"),
    ]);
    for (const [one] of hidden) {
      for (const name of ["color", "-webkit-text-fill-color", "text-decoration-color"]) {
        one.style.setProperty(name, "transparent", "important");
      }
      one.style.setProperty("text-shadow", "none", "important");
    }
    return { colour: audit.colour(color), need: large ? 3 : 4.5, left, top, width, height };
  }

  function cover() {
    for (const [one, style] of hidden) {
      one.setAttribute("style", style ?? "");
      if (style === null) one.removeAttribute("style");
    }
  }

  // How a colour stands out from what is behind it: `fail` where that is too little for most of the
  // ground, `pass` where it is enough for nearly all of it, `review` between.
  async function standsOut(image, { colour, need, left, top, width, height }) {
    const screen = await pixels(image);
    const ratios = [];
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(innerHeight, top + height); y += 2) {
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(innerWidth, left + width); x += 2) {
        const place = 4 * (y * innerWidth + x);
        const ground = screen.slice(place, place + 3);
        ratios.push(audit.contrast(audit.over(colour, ground), ground));
      }
    }
    ratios.sort((one, other) => one - other);
    if (!ratios.length) return "review";
    if (ratios[Math.floor(ratios.length / 2)] < need) return "fail";
    return ratios[Math.floor(ratios.length / 50)] >= need ? "pass" : "review";
  }

  Object.assign(window.audit, { pixels, differ, uncover, cover, standsOut });
})();
