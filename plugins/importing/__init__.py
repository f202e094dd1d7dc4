"""National-portal exports to content files."""
