/** Lets the browser keep what was read, where it can; a page opened from a folder is kept already. */
export function start(root) {
  if (navigator.serviceWorker && location.protocol.startsWith("http")) {
    navigator.serviceWorker.register(root.dataset.worker).catch(() => {});
  }
}
