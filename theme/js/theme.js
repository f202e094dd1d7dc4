// Runs before the first paint: the reader's settings, kept on this device, go onto the root element.
try {
  if (localStorage.getItem("commune")) document.documentElement.dataset.commune = "";
  for (const [name, value] of Object.entries(JSON.parse(localStorage.getItem("reading")) || {})) {
    if (/^[a-z]+$/.test(name) && /^[a-z0-9-]+$/.test(value))
      document.documentElement.dataset[name] = value;
  }
} catch {
  // Nothing kept or nothing may be kept: the system's settings stand.
}
if (location.protocol === "file:") {
  const script = document.createElement("script");
  script.src = document.currentScript.dataset.folder;
  document.head.append(script);
}
