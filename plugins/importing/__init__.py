"""Exports of other systems to content files."""
