"""Read front matter: the YAML of a page to a record, and a problem for each value refused."""
