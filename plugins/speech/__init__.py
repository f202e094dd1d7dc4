"""Turn a page's text into audio with timings."""
