const MIDNIGHT = 86400000;
const HANOI = 7 * 3600000;

/** What the page says of numbers, money and days, from the words that `say` knows. */
export function phrases(say, lang) {
  const counted = (key, n) => (n ? say(`${key}-${n === 1 ? "one" : "other"}`, { n }) : "");
  const money = (n) => say("money", { n: n.toLocaleString(lang) }).replace(" ", "\u00a0");
  return {
    counts: (one) =>
      [counted("originals", one.originals), counted("copies", one.copies)]
        .filter(Boolean)
        .join(", "),

    amount([least, most]) {
      if (!most) return say("free");
      if (least === most) return money(least);
      return say("range", { least: money(least), most: money(most) });
    },

    dated(day) {
      const date = new Date(day);
      const [year, mm, dd] = date.toISOString().slice(0, 10).split("-");
      const month = say("months").split("|")[mm - 1];
      const weekday = say("weekdays").split("|")[(date.getUTCDay() + 6) % 7];
      return say("on-day", { weekday, day: say("day", { d: Number(dd), dd, mm, year, month }) });
    },
  };
}

/** Today in Việt Nam, as midnight UTC. */
export const today = () => Math.floor((Date.now() + HANOI) / MIDNIGHT) * MIDNIGHT;
