/** Has the link carry its procedures behind `#`, which no server is sent. */
export function start(root) {
  root.hash = `add=${root.dataset.codes}`;
}
