"""The words of the domain."""
from .common import Content, Video
from .fields import Record, holder, label, label_path, labelled
from .kinds import (
    Agency,
    BuildingAccess,
    Comment,
    Document,
    File,
    Indicator,
    LifeEvent,
    LifeEventStep,
    NewsItem,
    OpeningHours,
    Page,
    ServiceNotice,
)
from .menu import menu
from .portal import Assets, Audio, Link, Listing, Options, Portal, SitePage
from .problem import Problem, Severity, error, warning
from .procedure import (
    Base,
    Case,
    Channel,
    Cost,
    Decision,
    Delivery,
    Evidence,
    EvidenceGroup,
    FieldChange,
    Form,
    LegalResource,
    Output,
    Participation,
    Procedure,
    ProcessingTime,
    Revision,
    Step,
)
from .site import FACETS, FOLDERS, KINDS, NATIONAL, PLACES, Kind, Level, Site
from .tokens import AgencyTheme, Tokens, read_agency_theme, read_tokens
from .work import Job, Work, WorkFailed

#: The record of each kind of content.
RECORDS: dict[Kind, type[Content]] = {
    "procedure": Procedure, "agency": Agency, "document": Document, "news": NewsItem, "life_event": LifeEvent,
    "notice": ServiceNotice, "page": Page,
}

__all__ = [
    "FACETS", "FOLDERS", "KINDS", "NATIONAL", "PLACES", "RECORDS", "Agency", "AgencyTheme", "Assets", "Audio", "Base",
    "BuildingAccess", "Case", "Channel", "Comment", "Content", "Cost", "Decision", "Delivery", "Document", "Evidence",
    "EvidenceGroup", "FieldChange", "File", "Form", "Indicator", "Job", "Kind", "LegalResource", "Level", "LifeEvent",
    "LifeEventStep", "Link", "Listing", "NewsItem", "OpeningHours", "Options", "Output", "Page", "Participation",
    "Portal", "Problem", "Procedure", "ProcessingTime", "Record", "Revision", "ServiceNotice", "Severity", "Site",
    "SitePage", "Step", "Tokens", "Video", "Work", "WorkFailed", "error", "holder", "label", "label_path", "labelled",
    "menu", "read_agency_theme", "read_tokens", "warning",
]
