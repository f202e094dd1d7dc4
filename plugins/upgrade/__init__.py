"""Move a portal's own repository to another version of this tool.

Needs: a portal as `scaffold` writes it, with its tool as a wheel in `tool/`.
Leaves: the new wheel with its hash in the lock file, and content in the form that the new version
reads; where anything fails, all as it was.
"""
