const DAY = 86400000;
const AHEAD = 15;

/** Whether an office is open, and until when, else when it opens: past the days that are free. `now` is Vietnam's time
 * as if it were UTC's; `open` has the number of a weekday from Monday on, when it opens and closes. */
export function opening(open, free, now) {
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    const day = new Date(now.getTime() + ahead * DAY);
    if (free.includes(day.toISOString().slice(0, 10).replaceAll("-", ""))) continue;
    const clock = ahead ? "" : day.toISOString().slice(11, 16);
    const weekday = (day.getUTCDay() + 6) % 7;
    for (const [, opens, closes] of open.filter(([one]) => one === weekday).sort()) {
      if (closes > clock)
        return clock && opens <= clock ? { until: closes } : { from: opens, ahead, day, weekday };
    }
  }
  return {};
}
