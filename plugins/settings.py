"""What a project's `pelicanconf.py` begins with: every setting with its default."""

from .run.settings import *  # noqa: F403
