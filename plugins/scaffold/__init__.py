"""Write a portal's own small repository, from the answers to six questions.

Needs: `git` for the first commit; without it the files are written all the same.
Leaves: a folder with `content/`, settings, this version of the tool pinned by its hash, and what
publishes it on the chosen host. Nothing of the example is in it.
"""
