"""Faults that are planted in the example site, to see which of them an audit finds."""
