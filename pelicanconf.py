"""Settings of the portal's build. What an agency sets up is in `content/portal.yml`."""

SITENAME = "Cổng Mở"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_TEMPLATES_OVERRIDES = ["theme"]
THEME_STATIC_PATHS = []

# The order of work; the table is in plugins/README.md.
PLUGINS = [
    "plugins.contrast",
    "plugins.assets",
    "plugins.catalogue",
    "plugins.showcase",
    "plugins.speech",
    "plugins.search",
    "plugins.discovery",
    "plugins.offline",
    "plugins.conformance",
    "plugins.audit",
    "plugins.engine",
    "plugins.report",
]

# Languages, the default first: each is an axis of our own generator, not a second run.
LANGUAGES = ("vi", "en")
DEFAULT_LANG = "vi"

# Our generator replaces Pelican's articles and pages.
ARTICLE_PATHS = []
PAGE_PATHS = []
DIRECT_TEMPLATES = []
STATIC_PATHS = ["files"]
STATIC_EXCLUDE_SOURCES = False
READERS = {"rst": None, "html": None, "md": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = False

# Two builds are the same bytes.
TIMEZONE = "Asia/Ho_Chi_Minh"
LOCALE = ["C.UTF-8", "en_US.UTF-8", "C"]
DEFAULT_DATE = None
WITH_FUTURE_DATES = True
