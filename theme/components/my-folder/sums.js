import { dueDay } from "./days.js";

/** What the procedures cost, one by one, and in all as far as it is known. */
export function fees(found, { say, amount }) {
  const lines = found.map(({ title, cost }) =>
    say("line", { title, amount: cost.length ? amount(cost) : say("not-known") }),
  );
  const sums = found.filter(({ cost }) => cost.length).map(({ cost }) => cost);
  const sum = [0, 1].map((end) => sums.reduce((all, one) => all + one[end], 0));
  return { lines, total: sums.length ? say("total", { amount: amount(sum) }) : "" };
}

/** The days by which the procedures are answered where all is handed in on a day, and which takes longest. */
export function answers(known, found, { say, dated, free, day }) {
  const days = found
    .map(({ title, times }, place) => ({
      title,
      code: known[place].code,
      text: say("calendar-entry", { title }),
      due: Math.max(...times.map(([count, unit]) => dueDay(day, count, unit, free))),
    }))
    .filter(({ due }) => due > 0);
  const last = [...days].sort((a, b) => b.due - a.due)[0];
  const lines = days.map(({ title, due }) => say("due-line", { title, due: dated(due) }));
  if (!last) return { days, lines, longest: say("no-time") };
  const { title, due } = last;
  const longest = say("longest", { title, day: say("today"), due: dated(due) });
  return { days, lines, longest };
}
