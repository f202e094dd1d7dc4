"""Doubts about content that is well formed: rules calibrated on the national portal's own
records.
"""
