"""What an older version's content must become: one module a version, found by being here.

A module `v0_2_0.py` has `MIGRATIONS`, a tuple of `Migration`, in the order in which they are done.
"""
