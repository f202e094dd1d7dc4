/** Shows what is so on the reader's day: the last of the later texts whose day has come, in place of the first. */
export function start(root) {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join("-");
  const later = [...root.querySelectorAll("[data-since]")];
  const begun = later.filter((one) => one.dataset.since <= day).at(-1);
  if (!begun) return;
  later[0].previousElementSibling.hidden = true;
  for (const one of later) one.hidden = one !== begun;
}
