"""Find what a portal has twice: files, documents of one number, texts, procedures of one name.

`python -m plugins.duplicates` (`inv duplicates`) tells the pairs, the worst first, each with what
differs. Needs: the content. Leaves: nothing but what it knows of each file, in the cache.
"""
