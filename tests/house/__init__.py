"""The rules of the house, each a function from the project's folder to the breaches it finds."""
from .imports import circles, doors, ground, pelican_only_at_the_door, rooms_side_by_side
from .shape import docstrings, lengths, one_job, signals_keep_their_receivers, state, top_level, vague_names
from .wiring import mirrored_tests, plugins_in_order, rooms_in_the_readme

RULES = (
    circles, docstrings, doors, ground, lengths, mirrored_tests, one_job, pelican_only_at_the_door, plugins_in_order,
    rooms_in_the_readme, rooms_side_by_side, signals_keep_their_receivers, state, top_level, vague_names,
)
