/** Lets the browser keep what was read, where it can, once it has shown it; a page from a folder is kept already. */
export function start(root) {
  if (!location.protocol.startsWith("http")) return;
  const keep = async () => {
    try {
      await navigator.serviceWorker.register(root.dataset.worker);
    } catch {
      // This browser has none, or may keep nothing: the portal is as the network has it.
    }
  };
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep);
}
