import { symbol } from "./symbol.js";

const SVG = "http://www.w3.org/2000/svg";
/** Four light modules around a code, as cameras want it. */
const MARGIN = 4;

/** Draws the link of a field as a QR code, and draws it anew when the field is said to have changed. */
export function start(root) {
  const field = document.getElementById(root.dataset.of);
  const image = root.querySelector("svg");
  const shape = (name, values) => {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) one.setAttribute(key, value);
    return one;
  };
  const draw = () => {
    const rows = field.value.startsWith("http") ? symbol(field.value) : null;
    root.querySelector("[data-none]").hidden = rows !== null;
    image.toggleAttribute("hidden", !rows);
    if (!rows) return;
    const side = rows.length + 2 * MARGIN;
    const runs = rows.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : "")),
    );
    image.setAttribute("viewBox", `0 0 ${side} ${side}`);
    image.replaceChildren(
      shape("rect", { width: side, height: side, fill: "white" }),
      shape("path", { d: runs.join(""), fill: "black", "shape-rendering": "crispEdges" }),
    );
  };
  field.addEventListener("change", draw);
  root.hidden = false;
  draw();
}
