"""The rules of the house, each a function from the project's folder to the breaches it finds."""

from .files import files_by_one_door
from .imports import circles, doors, ground, pelican_only_at_the_door, rooms_side_by_side
from .pace import loops_on_one_line, one_name_in_a_condition, patterns_in_pieces
from .pages import one_parser_of_pages
from .shape import (
    docstrings,
    frozen_values,
    lengths,
    one_class_of_a_name,
    one_job,
    signals_keep_their_receivers,
    state,
    top_level,
    vague_names,
)
from .tested import tests_by_name
from .walls import files_of_one_room
from .wiring import mirrored_tests, plugins_in_order, rooms_in_the_readme
from .words import no_private_words

RULES = (
    circles,
    docstrings,
    doors,
    files_by_one_door,
    files_of_one_room,
    frozen_values,
    ground,
    lengths,
    loops_on_one_line,
    mirrored_tests,
    no_private_words,
    one_class_of_a_name,
    one_job,
    one_name_in_a_condition,
    one_parser_of_pages,
    patterns_in_pieces,
    pelican_only_at_the_door,
    plugins_in_order,
    rooms_in_the_readme,
    rooms_side_by_side,
    signals_keep_their_receivers,
    state,
    tests_by_name,
    top_level,
    vague_names,
)
