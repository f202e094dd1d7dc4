"""Count visits from a web server's log, and no person.

`python -m plugins.visits access.log…` reads logs (combined, JSON; also packed) and writes
tables for editors, and a page of figures where it is asked for. What could tell one person from
another is dropped while a line is read; what robots asked for is counted apart.
"""
