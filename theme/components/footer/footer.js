/** Lets the browser keep what was read, where it can, once it has shown it; a page from a folder is kept already. */
export function start(root) {
  if (!navigator.serviceWorker || !location.protocol.startsWith("http")) return;
  const keep = () => navigator.serviceWorker.register(root.dataset.worker).catch(() => {});
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep);
}
