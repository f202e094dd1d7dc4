"""MiniSearch and Pagefind over the same documents and questions."""


def measure(folder, documents, queries):
    """For each peer its relevance rows and what it weighs."""
    return []
