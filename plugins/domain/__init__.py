"""Hold the records of content, and what is found wrong, as values without input or output."""

from .address import origin, wrong_address
from .article import Article
from .changes import CHANGES_FILE, ChangeDay, PageChange, RecordedChanges
from .channel import Channel, Cost, Delivery, ProcessingTime
from .common import AgencyName, Content, Date, Integer, Text, Video
from .compliance import COMPLIANCE, Check, Duty, Profile
from .evidence import Case, Evidence, EvidenceGroup, Form
from .feed import FeedEntry
from .fields import Record, holder, label, label_path, labelled, texts
from .kind import Kind, KindName, Kinds, OfAnyKind, SearchContext, SearchFacts
from .linked_data import Graph
from .moved import ADDRESSES_FILE, MOVED_FILE, Gone, Moved, MovedPages, OldPlace
from .national import Base, FieldChange, Revision
from .page import Audio, Link, Listing, SitePage
from .problem import Problem, Severity, error, warning
from .procedure import Decision, LegalResource, OtherCase, Output, Participation, Procedure, Step
from .records import (
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
from .references import Reference, files, identifiers, named_kinds, references
from .rule import ContentRule, Found
from .site import (
    FACETS,
    FOLDERS,
    LEVELS,
    NATIONAL,
    PLACES,
    Level,
    SecurityContact,
    Site,
    folder_name,
)
from .synonyms import Inquiry, Synonym, Synonyms, synonyms_file
from .typeface import Typeface

__all__ = [
    "ADDRESSES_FILE",
    "CHANGES_FILE",
    "COMPLIANCE",
    "FACETS",
    "FOLDERS",
    "LEVELS",
    "MOVED_FILE",
    "NATIONAL",
    "PLACES",
    "Agency",
    "AgencyName",
    "Article",
    "Audio",
    "Base",
    "BuildingAccess",
    "Case",
    "ChangeDay",
    "Channel",
    "Check",
    "Comment",
    "Content",
    "ContentRule",
    "Cost",
    "Date",
    "Decision",
    "Delivery",
    "Document",
    "Duty",
    "Evidence",
    "EvidenceGroup",
    "FeedEntry",
    "FieldChange",
    "File",
    "Form",
    "Found",
    "Gone",
    "Graph",
    "Indicator",
    "Inquiry",
    "Integer",
    "Kind",
    "KindName",
    "Kinds",
    "LegalResource",
    "Level",
    "LifeEvent",
    "LifeEventStep",
    "Link",
    "Listing",
    "Moved",
    "MovedPages",
    "NewsItem",
    "OfAnyKind",
    "OldPlace",
    "OpeningHours",
    "OtherCase",
    "Output",
    "Page",
    "PageChange",
    "Participation",
    "Problem",
    "Procedure",
    "ProcessingTime",
    "Profile",
    "Record",
    "RecordedChanges",
    "Reference",
    "Revision",
    "SearchContext",
    "SearchFacts",
    "SecurityContact",
    "ServiceNotice",
    "Severity",
    "Site",
    "SitePage",
    "Step",
    "Synonym",
    "Synonyms",
    "Text",
    "Typeface",
    "Video",
    "error",
    "files",
    "folder_name",
    "holder",
    "identifiers",
    "label",
    "label_path",
    "labelled",
    "named_kinds",
    "origin",
    "references",
    "synonyms_file",
    "texts",
    "warning",
    "wrong_address",
]
