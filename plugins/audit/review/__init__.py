"""Ask people what no program can say, and let their answers count until what was asked about
changes.

`python -m plugins.audit.review` asks, on a page in the browser or in the terminal.
"""
