"""Mend what pasting from Word leaves in a page's text.

`python -m plugins.tidying FILE` (`inv tidy FILE`) shows what would change; `--write` mends the
file. Needs: nothing of the portal but the file. Leaves: the file, mended.
"""
