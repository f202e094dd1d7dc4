"""The journal as Pelican's quickstart leaves it."""

AUTHOR = "Ada"
SITENAME = "A small journal"
SITEURL = ""

PATH = "content"
TIMEZONE = "Europe/Oslo"
DEFAULT_LANG = "en"
THEME = "theme"

FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

DEFAULT_PAGINATION = 10
