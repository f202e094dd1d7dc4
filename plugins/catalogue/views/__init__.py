"""What each page shows, looked up, linked and written in its language, so that a template only lays
it out.
"""
