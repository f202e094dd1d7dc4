"""Questions as people ask them, with the procedures that answer them: `inv bench
search_questions`.
"""
