"""Examine the files that pages offer for download.

Needs: files below `content/files/`, and what `portal.work` has kept of them. Leaves:
`portal.attachments`, what readers are told of each file by its path; problems for editors. What
opens a file runs in a process of its own, with limits of time and memory.
"""

from .plugin import register as register
