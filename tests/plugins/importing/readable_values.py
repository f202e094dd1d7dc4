"""What a citizen reads in a record of the national portal, field by field, straight from the API's
answer.
"""

import re
import unicodedata
from datetime import datetime, timedelta, timezone

WORD = re.compile(r"[^\W_]+")
VIETNAM = timezone(timedelta(hours=7))
UNITS = {
    "HOUR": "giờ",
    "DAY": "ngày",
    "WORKING_DAY": "ngày làm việc",
    "MONTH": "tháng",
    "YEAR": "năm",
}
WAYS = {
    "AT_HOME": "nhận tại nhà",
    "AT_SUBMISSION_PLACE": "nhận tại nơi tiếp nhận",
    "ONLINE": "nhận bản điện tử",
}
CHANNELS = {"ONLINE": "Trực tuyến", "POSTAL": "Bưu chính", "DIRECT": "Trực tiếp"}
#: Left out on purpose, each for its reason.
NOTHING = re.compile(
    r"(?i)\W*(không có thông tin|chưa có thông tin|chưa có)?\W*"
)  # says that there is nothing to say
NO_FEE = re.compile(
    r"(?i)\W*(không( có| thu phí| thu lệ phí| mất phí)?|miễn phí|miễn)\W*"
)  # shown as "Miễn phí"
# Shown as the number of a list's entry.
MARK = re.compile(
    r"(?i)^[-–—+*•·✓\W]*([a-zđ]\)\s*)?(bước\s+(thứ\s+)?\d{1,2}(?![\da-zđ])\s*[:.\-–)]?)?"
)


def words(text):
    """Return a text as its words between single spaces, so that marks, lines and spaces do not
    count.
    """
    seen = (
        mark
        for mark in unicodedata.normalize("NFC", text)
        if unicodedata.category(mark) not in ("Cf", "Co")
    )
    return " ".join(["", *WORD.findall("".join(seen).lower()), ""])


def number(value):
    """Return an amount as Vietnamese write it: 1.500.000, 7,5."""
    return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


def lines(text):
    """Return the lines of a text that say something, each without the mark it begins with."""
    return [
        found
        for one in re.split("[\n\u2028]", text)
        if not NOTHING.fullmatch(found := MARK.sub("", one.strip()))
    ]


def day(instant):
    """Return a day as pages write it."""
    return f"{datetime.fromtimestamp(instant / 1000, VIETNAM):%d-%m-%Y}"


def reading(raw):
    """Yield field and text of everything that a citizen reads."""
    yield "code", raw["codeNotation"]
    yield "title", raw["name"]
    for step in raw["executionSteps"]:
        if not re.fullmatch(
            r"(?i)(mặc định|trình tự thực hiện|các bước thực hiện|thực hiện)?\W*", step["name"]
        ):
            yield from (("step title", one) for one in lines(step["name"]))
        yield from (("step text", one) for one in lines(step["description"]))
    for method in raw["executionMethods"]:
        yield "channel", CHANNELS[method["submissionMethod"]]
        yield from (("channel description", one) for one in lines(method.get("description", "")))
        yield from (
            ("time", one) for one in _time(method["processingTime"], method["processingTimeUnit"])
        )
        for fee in method["fees"]:
            yield from _fee(fee)
    for group in raw["executionCases"]:
        yield from (("paper group", one) for one in lines(group["name"]))
        for paper in group["profileComponents"]:
            yield from _paper(paper)
    for case in raw["cases"]:
        yield "case", case["name"]
        yield from (
            ("case time", one)
            for one in _time(case["processingDay"]["qty"], case["processingDay"]["type"])
        )
    for field, key in (
        ("requirement", "requirementsAndConditions"),
        ("note", "note"),
        ("address", "dossierReceivingAddresses"),
    ):
        yield from ((field, one) for one in lines(raw[key]))
    yield from (
        ("keyword", one)
        for one in lines(raw["keywords"].replace(";", "\n"))
        if words(raw["name"]) not in words(one)
    )  # a keyword that is the title says nothing more
    for field, key in (
        ("field", "categoriesDetails"),
        ("audience", "subjectTypesDetails"),
        ("result", "resultsDetails"),
        ("service group", "serviceGroupsDetails"),
    ):
        yield from ((field, one["name"]) for one in raw[key] if lines(one["name"]))
    for role in ("Executing", "Authority", "Authorized", "Coordinating"):
        yield from (
            ("agency", one["name"])
            for one in [*raw[f"departments{role}"], *raw[f"unitGroups{role}"]]
            if one
        )
    for law in raw["legalBasisesDetails"]:
        yield "law number", law["code"]
        yield "law title", law["name"]
    for returning in raw["returningMethods"]:
        yield from (("delivery", WAYS[way]) for way in returning["value"])
    proposal = raw["procedureProposal"]
    yield "issuer", raw["departmentPromulgateName"]
    yield from (("decision", one) for one in lines(proposal["proposalNumber"] or ""))
    yield from (
        ("decision day", day(proposal[key]))
        for key in ("decisionDate", "publicationDate")
        if proposal[key]
    )


def _time(value, unit):
    """A time. 0 and 1 without a unit are what the portal's form fills in by itself: nobody wrote
    them.
    """
    if isinstance(value, str) and not value.isdigit():
        yield from lines(value)
    elif unit != "OTHER":
        yield f"{number(int(value) if value == int(value) else value)} {UNITS[unit]}"
    elif int(value) > 1:
        yield number(int(value))


def _fee(fee):
    """A fee. 0 beside words that say otherwise is what the portal's form fills in by itself."""
    told = [] if NO_FEE.fullmatch(fee.get("description", "")) else lines(fee.get("description", ""))
    yield from (("fee note", one) for one in told)
    if fee["value"]:
        yield (
            "fee",
            f"{number(fee['value'])} {'đô la Mỹ' if fee.get('currencyName') == 'USD' else 'đ'}",
        )
    elif fee["value"] == 0 and (
        not told or told[0].lower().startswith(("không thu", "miễn phí", "không mất"))
    ):
        yield "fee", "Miễn phí"
    if fee.get("attachment"):
        yield "fee table", fee["attachment"]["fileName"]


def _paper(paper):
    """A paper; one that lost its name in the export cannot be read."""
    names = [file["fileName"] for file in paper.get("attachments", ())]
    if lines(paper["name"]) or names:
        yield from (("paper", one) for one in lines(paper["name"]))
        yield from (("form", name) for name in names)
        yield from (
            ("count", f"{count} {kind}")
            for count, kind in ((paper["originalQty"], "bản chính"), (paper["copyQty"], "bản sao"))
            if count
        )
