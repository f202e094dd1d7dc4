"""Turn a page's text into audio with timings."""


def register() -> None:
    """Connect to Pelican. Imported late: the processes that only speak fork for each sentence, and stay small so."""
    from .plugin import register as connect
    connect()
