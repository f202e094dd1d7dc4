"""Find what is wrong with written pages."""
