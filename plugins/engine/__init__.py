"""Build the pages again where needed; swap the output in."""
