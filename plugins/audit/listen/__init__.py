"""What a screen reader says of a page, from Chromium's accessibility tree, and what is hard to
follow in that.

`python -m plugins.audit.listen PAGE` prints it: a page of a built folder, by its address.
"""
