"""Draft a page from the Word file that an agency has.

`python -m plugins.drafting KIND FILE NAME` writes a draft page of a form, a document, news or a
text for an editor to confirm, and says what it was unsure of. Needs: nothing of the portal but its
folder. Leaves: one file of content with `status: draft`, and the pictures of a text.
"""
