/** What stands for itself in a calendar's texts. */
const escaped = (text) => text.replace(/[\\,;]/g, "\\$&").replace(/\s+/g, " ");

/** Lines of at most 75 bytes, as calendars want them. */
function folded(line) {
  const rows = [""];
  let size = 0;
  for (const one of line) {
    size += new TextEncoder().encode(one).length;
    if (size > 74) {
      rows.push("");
      size = new TextEncoder().encode(one).length;
    }
    rows[rows.length - 1] += one;
  }
  return rows.join("\r\n ");
}

/** Days as entries of a calendar (RFC 5545): each has a `code`, a `text` and a day at midnight UTC. */
export function calendar(entries, made) {
  const day = (time) => new Date(time).toISOString().slice(0, 10).replaceAll("-", "");
  const lines = entries.flatMap(({ code, text, due }) => [
    "BEGIN:VEVENT",
    `UID:${code}-${day(due)}@folder.invalid`,
    `DTSTAMP:${day(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${day(due)}`,
    `SUMMARY:${escaped(text)}`,
    "END:VEVENT",
  ]);
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cong Mo//Folder//VI", ...lines];
  return [...all, "END:VCALENDAR", ""].map(folded).join("\r\n");
}
