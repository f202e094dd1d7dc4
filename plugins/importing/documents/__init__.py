"""Exports of other systems' documents to content files."""
