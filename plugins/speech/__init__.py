"""Turn a page's text into audio with timings.

Needs: `portal.pages`, in a site that is not ours Pelican's articles and pages; of each written file
`main` (or `role="main"`, or `article`), without `nav`, forms and what is marked
`data-speech="off"`; a voice on this machine for the page's language, as espeak-ng has them. It
comes before every plugin that reads written pages.
Leaves: `audio/….mp3` and `.vtt` of each page, an element with an id around each sentence, the
player between the comments `player` and `/player`, `portal.audio`.
Settings: `PORTAL_SPEECH` (True), `PORTAL_CACHED_SPEECH` (False), `PORTAL_SPEECH_SECONDS` (None);
in a site that is not ours `PORTAL_SPEECH_PLAYER` (`end`), where in `main` a page whose theme has no
place for a player has a plain one: `start`, `end`, or empty for none.
"""


def register() -> None:
    """Connect to Pelican. Imported late: the processes that only speak fork for each sentence, and
    stay small so.
    """
    from .plugin import register as connect

    connect()
