"""Describe the pages to machines."""
