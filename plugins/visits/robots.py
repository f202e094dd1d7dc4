"""Whether a program asked, not a person."""

from __future__ import annotations

import re
from functools import lru_cache

# What programs call themselves: search engines and what follows them, previews of links in chats,
# libraries, checks whether a site is up, scanners for holes. No list is complete: who hides as a
# browser is counted as one.
_ROBOTS = (
    "archiver|(?<!cu)bot\\b|bot[/_-]|crawl|slurp|spider",
    "facebookexternalhit|preview|whatsapp|zalo\\s?bot",
    "axios|curl|go-http|httpie|java/|libwww|node|okhttp|perl|php|python|ruby|scrapy|wget",
    "feed|fetch|headless|lighthouse|monitor|pingdom|rss|uptime|validator",
    "masscan|nikto|nmap|nuclei|scan|sqlmap|zgrab",
)
_ROBOT = re.compile("|".join(_ROBOTS), re.IGNORECASE)
_BROWSER = re.compile(r"Mozilla/|Opera/|UCWEB|Dalvik/", re.IGNORECASE)


@lru_cache(maxsize=8_192)
def is_robot(agent: str) -> bool:
    """Whether the name by which a program asked (`User-Agent`) is no browser's; none is none."""
    return not _BROWSER.match(agent) or bool(_ROBOT.search(agent))
