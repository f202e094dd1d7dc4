"""Carry a run of the build: the portal, its jobs and kept results, its settings and its files."""

from . import paths
from .copies import in_copies
from .extensions import Extension
from .kinds import kinds_in, load_kinds, project_extensions, project_kinds, project_languages
from .layout import Layout, Layouts
from .menu import menu
from .own_pages import own_pages
from .page_reader import PageReader, Parameters, ReadFailed
from .portal import Assets, Made, Options, Portal
from .processes import Job, WorkFailed
from .progress import Progress, Tell, nobody
from .project import PACKAGE, SETTINGS_FILE, VERSION, node_packages, project_folder, theme_folder
from .recording_options import BITRATES, RecordingOptions
from .result_key import Key, digest_of
from .result_store import ResultStore
from .stage import stage
from .tokens import AgencyTheme, Tokens, read_agency_theme, read_tokens
from .visits import most_visited_first
from .work import Work
from .written import LaterKey, Rendering, WrittenPages

__all__ = [
    "BITRATES",
    "PACKAGE",
    "SETTINGS_FILE",
    "VERSION",
    "AgencyTheme",
    "Assets",
    "Extension",
    "Job",
    "Key",
    "LaterKey",
    "Layout",
    "Layouts",
    "Made",
    "Options",
    "PageReader",
    "Parameters",
    "Portal",
    "Progress",
    "ReadFailed",
    "RecordingOptions",
    "Rendering",
    "ResultStore",
    "Tell",
    "Tokens",
    "Work",
    "WorkFailed",
    "WrittenPages",
    "digest_of",
    "in_copies",
    "kinds_in",
    "load_kinds",
    "menu",
    "most_visited_first",
    "nobody",
    "node_packages",
    "own_pages",
    "paths",
    "project_extensions",
    "project_folder",
    "project_kinds",
    "project_languages",
    "read_agency_theme",
    "read_tokens",
    "stage",
    "theme_folder",
]
