"""Hold the records of content, and what is found wrong, as values without input or output."""

from .address import origin, wrong_address
from .article import Article
from .attachment import Attachment
from .changes import CHANGES_FILE, ChangeDay, PageChange, RecordedChanges
from .channel import Channel, Cost, Delivery, ProcessingTime
from .common import AgencyName, Content, Date, FormName, Integer, Text, Video
from .compliance import COMPLIANCE, Check, Duty, Profile
from .document import INVERSE, RELATIONS, Document, File, Validity
from .evidence import Case, Evidence, EvidenceGroup, Form
from .feed import FeedEntry
from .fields import Record, holder, label, label_path, labelled, texts
from .form import (
    FieldName,
    FormCondition,
    FormField,
    FormSection,
    FormSignature,
    FormWords,
    PrescribedForm,
)
from .form_values import Breach, breach, breaches
from .guide import Guide, GuideCase, GuideChoice, GuideOutcome, GuideQuestion
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
from .synonyms import Deed, Inquiry, Synonym, Synonyms, synonyms_file
from .typeface import Typeface

__all__ = [
    "ADDRESSES_FILE",
    "CHANGES_FILE",
    "COMPLIANCE",
    "FACETS",
    "FOLDERS",
    "INVERSE",
    "LEVELS",
    "MOVED_FILE",
    "NATIONAL",
    "PLACES",
    "RELATIONS",
    "Agency",
    "AgencyName",
    "Article",
    "Attachment",
    "Audio",
    "Base",
    "Breach",
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
    "Deed",
    "Delivery",
    "Document",
    "Duty",
    "Evidence",
    "EvidenceGroup",
    "FeedEntry",
    "FieldChange",
    "FieldName",
    "File",
    "Form",
    "FormCondition",
    "FormField",
    "FormName",
    "FormSection",
    "FormSignature",
    "FormWords",
    "Found",
    "Gone",
    "Graph",
    "Guide",
    "GuideCase",
    "GuideChoice",
    "GuideOutcome",
    "GuideQuestion",
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
    "PrescribedForm",
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
    "Validity",
    "Video",
    "breach",
    "breaches",
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
