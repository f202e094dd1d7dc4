let handed;
globalThis.portalCommunes = (value) => {
  handed = value;
};
const loaded = new Map();

/** The value in a file of a folder; nothing where it does not come, which may be asked again. */
export function load(address) {
  if (!loaded.has(address)) {
    loaded.set(
      address,
      new Promise((done) => {
        const script = document.createElement("script");
        script.onload = script.onerror = ({ type }) => {
          script.remove();
          if (type === "error") loaded.delete(address);
          done(type === "load" ? handed : undefined);
        };
        script.src = address;
        document.head.append(script);
      }),
    );
  }
  return loaded.get(address);
}
