"""A portal in a language that nobody speaks, brought by a folder of its own, and in Khmer, of which
the tool knows nothing.
"""

from plugins.run.settings import *  # noqa: F403

LANGUAGES = ("qaa", "km")
PORTAL_LOCALES = ["locales"]
PORTAL_TODAY = "2026-11-29"
PORTAL_JOBS = 1
DEFAULT_LANG = "qaa"
