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

  Object.assign(window.audit, { pixels, differ });
})();
