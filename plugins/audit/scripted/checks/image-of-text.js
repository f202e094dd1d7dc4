// Words are written as text, not drawn in a picture.
audit.check("page-image-of-text", {
  criterion: "1.4.5",
  act: ["0va7u6"],
  width: 1280,
  *find() {
    for (const element of audit.all("img, input[type=image]")) {
      const { naturalWidth, naturalHeight, width, height } = element;
      if (!naturalWidth || width < 60 || height < 12 || !audit.seen(element)) continue;
      if (/logo|biểu trưng|quốc huy/i.test(`${element.alt} ${element.src}`)) continue;
      const picture = drawn(element, naturalWidth, naturalHeight);
      if (picture && looksWritten(picture)) yield { element, outcome: "review" };
    }

    // Its pixels at half a thousand wide at most; none where it is of another host.
    function drawn(element, width, height) {
      const scale = Math.min(1, 500 / width);
      const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
      const context = canvas.getContext("2d", { willReadFrequently: true });
      try {
        context.fillStyle = "#fff";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(element, 0, 0, canvas.width, canvas.height);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      } catch {
        return null;
      }
    }

    // Letters: on one ground, many strokes in a row, and nearly all of them short both ways.
    function looksWritten({ data, width, height }) {
      const lights = Array.from({ length: width * height }, (_, place) =>
        Math.round((data[4 * place] + data[4 * place + 1] + data[4 * place + 2]) / 3),
      );
      const ground = commonest(lights);
      const ink = lights.map((light) => Math.abs(light - ground) > 60);
      const rows = Array.from({ length: height }, (_, row) =>
        runs((place) => ink[row * width + place], width),
      );
      const columns = Array.from({ length: width }, (_, column) =>
        runs((place) => ink[place * width + column], height),
      );
      const most = Math.max(...rows.map((row) => row.length));
      const across = short(rows.flat(), width / 20);
      const down = short(columns.flat(), Math.max(12, height / 4));
      const flat = lights.filter((light) => Math.abs(light - ground) < 12).length / lights.length;
      return flat > 0.5 && most >= 12 && across > 0.8 && down > 0.8;
    }

    function commonest(lights) {
      const counts = new Array(256).fill(0);
      for (const light of lights) counts[light] += 1;
      return counts.indexOf(Math.max(...counts));
    }

    // The lengths of the strokes on a line.
    function runs(inked, length) {
      const found = [];
      let run = 0;
      for (let place = 0; place <= length; place += 1) {
        if (place < length && inked(place)) run += 1;
        else {
          if (run) found.push(run);
          run = 0;
        }
      }
      return found;
    }

    // The share of the ink that is in short strokes.
    function short(strokes, most) {
      const sum = (lengths) => lengths.reduce((all, length) => all + length, 0);
      return sum(strokes.filter((length) => length <= most)) / (sum(strokes) || 1);
    }
  },
});
