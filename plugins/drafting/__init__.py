"""Draft a prescribed form as data from the Word file that an agency has.

`python -m plugins.drafting form FILE NAME` writes a draft page of the kind `form` for an editor to
confirm, and says what it was unsure of. Needs: nothing of the portal but its folder.
Leaves: one file of content with `status: draft`.
"""
