"""Examine a displayed page by scripts: used by keyboard, enlarged, spaced, in forced colours."""
