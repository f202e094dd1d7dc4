export function start(root, { dated }) {
  dated(root);
}
