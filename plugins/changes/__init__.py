"""Find in the history of content what changed on its pages.

`python -m plugins.changes` tells editors what differs between two releases (`--old`, `--new`), or
between the last one and the content as it is. With `--record`, as `publish` calls it before it
builds, it writes the changes of each day to `changes.json` of the content, of which the catalogue
makes a page. Only what a reader reads counts: facts and words, no template, no remark of
editors. Needs: git, and the content in a repository with its history.
"""
