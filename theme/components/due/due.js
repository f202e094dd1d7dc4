const DAY = 86400000;

/** Tells the day of the answer, by the rules of plugins/catalogue/views/due.py; marks today in the table. */
export function start(root, { words }) {
  const free = new Set(root.dataset.free.split(" "));
  const { day, time } = root.elements;
  const answer = root.querySelector("output");
  const iso = (date) => date.toISOString().slice(0, 10);
  const later = (date, days) => new Date(date.getTime() + days * DAY);
  const working = (date) => {
    let day = date;
    while (day.getUTCDay() % 6 === 0 || free.has(iso(day))) day = later(day, 1);
    return day;
  };
  const due = (date, count, unit) => {
    if (unit === "day") return working(later(date, count));
    let day = date;
    for (let left = count; left; left--) day = working(later(day, 1));
    return day;
  };
  const written = (date) => {
    const [year, mm, dd] = iso(date).split("-");
    const names = words(root, "weekdays").split("|");
    const months = words(root, "months").split("|");
    const text = words(root, "day", { d: Number(dd), dd, mm, year, month: months[mm - 1] });
    return { weekday: names[(date.getUTCDay() + 6) % 7], day: text.replaceAll(" ", "\u00a0") };
  };
  const unbroken = (part, place) => {
    // a line does not break inside a date
    if (place % 2 === 0) return part;
    return Object.assign(document.createElement("span"), {
      className: "u-nowrap",
      textContent: part,
    });
  };
  const display = () => {
    const applied = new Date(`${day.value}T00:00Z`);
    const [count, unit] = time.value.split(" ");
    if (Number.isNaN(applied.getTime()) || !day.validity.valid) return answer.replaceChildren();
    const received = working(applied);
    const last = written(due(received, Number(count), unit));
    const on = written(received);
    const text = time.selectedOptions[0].dataset.text;
    const said = [
      received > applied && words(root, "received", on),
      words(root, "answer", { ...last, time: text }),
    ];
    answer.replaceChildren(
      ...said
        .filter(Boolean)
        .join(" ")
        .split(/(\d+-\d+-\d+[.,]?)/)
        .map(unbroken),
    );
  };
  const now = new Date(Date.now() + 7 * 3600000);
  const given = new URLSearchParams(location.search || location.hash.slice(1));
  // biome-ignore lint/complexity/useMathMinMax: dates are texts here
  day.value = iso(now) < day.min ? day.min : iso(now);
  const own = `${given.get("n")} ${given.get("unit")}`;
  for (const one of time.options) if (one.value === own) time.value = own;
  root.addEventListener("input", display);
  root.addEventListener("submit", (event) => event.preventDefault());
  root.hidden = false;
  for (const row of document.querySelectorAll("[data-day]")) {
    if (row.dataset.day === iso(now)) row.setAttribute("aria-current", "date");
    else row.removeAttribute("aria-current");
  }
  display();
}
