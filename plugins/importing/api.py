"""The national portal's record as its API gives it: what is read of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_origin

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat, model_validator

from .wording import block, item, line

#: A code as it may stand in an address and in the name of a file.
LONGEST_CODE = 60
CODE = r"^[0-9][0-9A-Za-z]*(?:[.\-][0-9A-Za-z]+)*$"
Line = Annotated[str, AfterValidator(line)]
Block = Annotated[str, AfterValidator(block)]
Item = Annotated[str, AfterValidator(item)]
Filled = Annotated[str, AfterValidator(line), Field(min_length=1)]
Code = Annotated[str, AfterValidator(line), Field(max_length=LONGEST_CODE, pattern=CODE)]
Amount = Annotated[int, Field(ge=0, le=100_000)] | Annotated[FiniteFloat, Field(ge=0, le=100_000)]
Count = Annotated[int, Field(ge=0, le=100_000)]
Words = Annotated[str, AfterValidator(line), Field(pattern=r"^(?:\D|\d{1,6}(?:\D|$)|$)")]
"""A time in words; more digits than a time has are none."""
Instant = Annotated[int, Field(ge=0, le=4_102_444_800_000)]
"""Milliseconds since 1970, up to the year 2100."""


class Given(BaseModel):
    """A part of the record. Keys that are not read are allowed: `unknown_keys` tells of them."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    @model_validator(mode="before")
    @classmethod
    def read_null_as_empty(cls, given: Any) -> Any:
        """Take `null` where a text or a list should be as an empty one."""
        if not isinstance(given, dict) or None not in given.values():
            return given
        empty = {
            field.alias or name: [] if get_origin(field.annotation) is list else ""
            for name, field in cls.model_fields.items()
            if field.annotation is str or get_origin(field.annotation) is list
        }
        return {key: empty.get(key) if value is None else value for key, value in given.items()}


class Named(Given):
    """Anything that has a name, and mostly a code."""

    name: Item
    code: Line = ""


class FileRef(Given):
    """A file that the portal keeps; the export has its name only."""

    file_name: Line = Field(alias="fileName")


class Fee(Given):
    """One row of a channel's fees. `value` 0 is also what the portal's form writes when nothing was
    typed.
    """

    type: Literal["FEE", "SERVICE_FEE", "PRICE_LEVEL"]
    value: Annotated[int, Field(ge=0, le=10**15)] | None
    currency: Literal["", "USD", "Việt Nam Đồng"] = Field("", alias="currencyName")
    description: Block = ""
    attachment: FileRef | None = None


class Method(Given):
    """A way to submit. `time` is a number, or words where `unit` is OTHER."""

    submission: Literal["ONLINE", "POSTAL", "DIRECT"] = Field(alias="submissionMethod")
    time: Amount | Words = Field(alias="processingTime")
    unit: Literal["HOUR", "DAY", "WORKING_DAY", "MONTH", "YEAR", "OTHER"] = Field(
        alias="processingTimeUnit"
    )
    description: Block = ""
    fees: list[Fee]


class ExportComponent(Given):
    """A paper, or a remark among papers."""

    name: Item
    code: Line
    originals: Count = Field(alias="originalQty")
    copies: Count = Field(alias="copyQty")
    attachments: list[FileRef] = []


class ExecutionCase(Given):
    """Papers under one heading."""

    name: Item
    components: list[ExportComponent] = Field(alias="profileComponents")


class ExecutionStep(Given):
    """A step, or all steps in one text."""

    name: Line
    description: Block


class ExportCaseTime(Given):
    """A time as a case has it."""

    quantity: Amount = Field(alias="qty")
    unit: Literal["HOUR", "DAY", "WORKING_DAY", "MONTH", "YEAR", "OTHER"] = Field(alias="type")


class SubCase(Given):
    """A case with a code of its own."""

    name: Item
    code: Line
    time: ExportCaseTime = Field(alias="processingDay")


class Returning(Given):
    """Where the result can be had."""

    type: Literal["ONLINE", "OFFLINE"]
    value: list[Literal["AT_HOME", "AT_SUBMISSION_PLACE", "ONLINE"]]


class Proposal(Given):
    """The decision that published the record."""

    number: Line | None = Field(alias="proposalNumber")
    decided: Instant | None = Field(alias="decisionDate")
    published: Instant | None = Field(alias="publicationDate")


Groups = list[Named | None]


class ExportRecord(Given):
    """One procedure of the export."""

    code: Code = Field(alias="codeNotation")
    name: Filled
    steps: list[ExecutionStep] = Field(alias="executionSteps")
    methods: list[Method] = Field(alias="executionMethods")
    evidence: list[ExecutionCase] = Field(alias="executionCases")
    subcases: list[SubCase] = Field(alias="cases")
    formality: Literal[
        "ASSIGNED_REGULATION",
        "NOT_ASSIGNED_REGULATION",
        "OTHER",
        "LOCAL_REGULATION",
        "CENTRAL_REGULATION",
    ] = Field(alias="formalityType")
    internal: bool = Field(alias="isInternal")
    ward: bool = Field(alias="isWard")
    province: bool = Field(alias="isProvince")
    ministry: bool = Field(alias="isMinistry")
    other: bool = Field(alias="isOtherAgency")
    full: bool = Field(alias="isFullProcess")
    offline: bool = Field(alias="isOfflineOnly")
    anywhere: bool = Field(alias="isNonTerritorial")
    note: Block
    keywords: Block
    requirements: Block = Field(alias="requirementsAndConditions")
    address: Block = Field(alias="dossierReceivingAddresses")
    fields: list[Named] = Field(alias="categoriesDetails")
    groups: list[Named] = Field(alias="serviceGroupsDetails")
    legal: list[Named] = Field(alias="legalBasisesDetails")
    results: list[Named] = Field(alias="resultsDetails")
    audiences: list[Named] = Field(alias="subjectTypesDetails")
    executing: list[Named] = Field(alias="departmentsExecuting")
    authority: list[Named] = Field(alias="departmentsAuthority")
    authorized: list[Named] = Field(alias="departmentsAuthorized")
    coordinating: list[Named] = Field(alias="departmentsCoordinating")
    executing_groups: Groups = Field(alias="unitGroupsExecuting")
    authority_groups: Groups = Field(alias="unitGroupsAuthority")
    authorized_groups: Groups = Field(alias="unitGroupsAuthorized")
    coordinating_groups: Groups = Field(alias="unitGroupsCoordinating")
    returning: list[Returning] = Field(alias="returningMethods")
    proposal: Proposal = Field(alias="procedureProposal")
    issuer: Line = Field(alias="departmentPromulgateName")
    issuer_code: Line = Field(alias="departmentPromulgateCode")
    updated: Instant = Field(alias="updatedAt")
