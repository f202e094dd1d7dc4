"""Tell problems to people in their language."""
