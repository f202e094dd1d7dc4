const DAY = 86400000;

/** The day by which an answer is due, by the rules of plugins/catalogue/views/due.py; dates are at midnight UTC. */
export function dueDay(applied, count, unit, free) {
  const working = (date) => {
    let day = date;
    while (
      new Date(day).getUTCDay() % 6 === 0 ||
      free.has(new Date(day).toISOString().slice(0, 10))
    )
      day += DAY;
    return day;
  };
  let day = working(applied);
  if (unit === "day") return working(day + count * DAY);
  for (let left = count; left; left--) day = working(day + DAY);
  return day;
}
