"""Turn pages into an index that a browser can read."""
