/** The words of a component, from its `data-say-…` attributes, blanks filled: words(root, "saved", {size: 150}). */
export function words(root, key, values = {}) {
  const text = root.getAttribute(`data-say-${key}`) || "";
  return text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
}
