"""What names a document: standards, forms, numbers of laws and decisions."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import any_of
from ..roman import roman
from ..rule import rule
from .letters import spell
from .numbers import cardinal
from .signs import SIGNS

_MARKED = re.compile(r"[^A-Za-zĐđƯưÔôÂâ0-9&]")
_YEAR = r"(?:19|20)\d\d"
#: The capitals of a kind of document or of a body, with the small letters that some have: NĐ, TTr.
_BODY = r"(?: [A-ZĐ][A-ZĐƯa-zđư]*[A-ZĐƯ] | [A-ZĐ] ) [gr]? (?:\d+)?"
_NEXT_BODY = r"(?: [A-ZĐ][A-ZĐƯa-zđư&]*[A-ZĐƯg]\d* | (?<=QH-)\d+ )"
_DOCUMENTS = any_of("nghị định, thông tư, quyết định, nghị quyết, luật, pháp lệnh, chỉ thị")


def _document(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """01/2021/NĐ-CP → không một năm hai nghìn không trăm hai mươi mốt nghị định chính phủ."""
    said = [" chấm ".join(spell(part) for part in found["number"].split("."))]
    if found["year"]:
        said.append(f"năm {cardinal(int(found['year']))}")
    return " ".join([*said, _bodies(found["bodies"], lexicon)]).strip()


def _kind(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """NĐ94 → nghị định."""
    return lexicon.word(found["t"]) or lexicon.code(found["t"])


def _bodies(text: str, lexicon: PronunciationLexicon) -> str:
    text = re.sub(r"QH-(?=\d)", "QH", text)
    if together := lexicon.codes.get(text):
        return together
    return " ".join(_body(part, lexicon) for part in re.split(r"[\s/.–_-]+", text) if part)


def _body(part: str, lexicon: PronunciationLexicon) -> str:
    if term := re.fullmatch(r"(\w*QH)(\d+)", part):
        return f"{_body(term[1], lexicon)} khóa {cardinal(int(term[2]))}"
    if (value := roman(part)) and len(part) > 1:
        return cardinal(value)
    if part.startswith("PL") and (value := roman(part[2:])):
        return f"phụ lục {cardinal(value)}"
    return (
        lexicon.code(part)
        or _two_bodies(part, lexicon)
        or (part.lower() if _MARKED.search(part) else spell(part))
    )


def _two_bodies(part: str, lexicon: PronunciationLexicon) -> str | None:
    """NQHĐND, written without its dash."""
    cuts = (
        (lexicon.codes.get(part[:cut]), lexicon.code(part[cut:]))
        for cut in (2, 4)
        if len(part) > cut + 2
    )
    return next((f"{kind} {issuer}" for kind, issuer in cuts if kind and issuer), None)


def _pair(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """NĐ-CP without a number, where every part has a reading."""
    parts = [lexicon.code(part) for part in re.split(r"\s?[–-]\s?", found["t"])]
    return " ".join(map(str, parts)) if all(parts) else None


def _standard(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """8663-1:2011/BYT → the numbers, then who issued it."""
    parts = re.findall(r"\d+|[A-ZĐ]+|-", found["t"])
    return " ".join(
        cardinal(int(part)) if part.isdecimal() else SIGNS.get(part) or _body(part, lexicon)
        for part in parts
    )


def _form(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """03-3C/TNDN → không ba gạch ngang ba xê thu nhập doanh nghiệp."""
    parts = re.findall(r"[^-/.]+|(?<=\d)-(?=\d)|\.", found["t"])
    return " ".join(
        SIGNS.get(part) or (_body(part, lexicon) if part.isalpha() else spell(part))
        for part in parts
    )


RULES = (
    # standards and technical regulations
    rule(
        r"""
        (?:TCVN|QCVN|ISO|IEC) (?:/\w+)? \s
        (?P<t> \d+ (?:-\d+)* (?: :\d{4} )? (?: /[A-ZĐ]{2,} )? )
        (?!\w)
        """,
        _standard,
        example=(
            "QCVN 16:2023/BXD",
            "quy chuẩn việt nam mười sáu hai nghìn không trăm hai mươi ba bộ xây dựng",
        ),
    ),
    # forms
    rule(
        r"""
        (?:mẫu|biểu) (?:\s+số)? \s+
        (?P<t> (?=\S*-) [\dA-ZĐ][\dA-Za-zĐđ]* (?: [-/.][\dA-ZĐ]+[a-z]? )+ )
        (?!\w)
        """,
        _form,
        example=("mẫu D03-TS", "mẫu dê không ba tê ét"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>[2-6]G)(?!\w)",
        lambda found, _: spell(found["t"]),
        example=("mạng 5G", "mạng năm giê"),
    ),
    # a form's number, also in a row of them: mẫu 1b, 1d, 1đ, 1g2, 1h
    rule(
        r"""
        (?: (?:mẫu|biểu)(?:\s+số)?\s+ | (?<=\d[a-fik],\s) | (?<=\d[a-z]\d,\s) )
        (?! \d+k?m[23] )
        (?P<t> \d{1,2}[a-zđ]\d? )
        (?![\w/-])
        """,
        lambda found, _: spell(found["t"]),
        example=("Mẫu số 02A", "mẫu số không hai a"),
        any_case=True,
    ),
    rule(
        r"(?<!\w)(?P<t>\d{1,3}[a-zđ]\d?)(?=_)",
        lambda found, _: spell(found["t"]),
        example=("12c_Phieu", "mười hai xê phieu"),
    ),
    rule(
        r"(?<![^\W_])(?P<t>NĐ|ND|NQ|QĐ|TT|PL)(?=\d|\s\d{1,4}/)",
        _kind,
        example=("QĐ613", "quyết định sáu trăm mười ba"),
    ),
    # 01/2021/NĐ-CP, 61/2010/QH12, 01/TB-HT; also with blanks before a body
    rule(
        rf"""
        (?: (?<![\w/.]) | (?<=NĐ|NQ|QĐ|TT) | (?<=định) | (?<=[Tt]hông\stư) )
        (?P<t>
            (?P<number> \d{{1,5}} (?: \.\d{{1,3}} | [A-Za-zđ] )? )
            (?: \s?/\s? (?P<year>{_YEAR}) )?
            (?: \s?/\s? | (?<=[-/]{_YEAR})-? )
            (?P<bodies>
                {_BODY}
                (?: (?: \s?[–\-/._]\s? | (?<=NĐ)\s ) {_NEXT_BODY} )*
            )
        )
        (?!\w)
        """,
        _document,
        example=(
            "01/2021/NĐ-CP",
            "không một năm hai nghìn không trăm hai mươi mốt nghị định chính phủ",
        ),
    ),
    # papers of the Party
    rule(
        r"""
        (?<![\w/.])
        (?P<t>
            (?P<number>\d{1,5}) (?P<year>) \s?[-–]\s?
            (?P<bodies> (?: [A-ZĐ]{2,4} | TTr | CTr ) \s?/\s? [A-ZĐ][A-Za-zĐđư]{1,6} )
        )
        (?!\w)
        """,
        _document,
        example=("45-KH/TU", "bốn mươi lăm kế hoạch tỉnh ủy"),
    ),
    rule(
        rf"""
        (?: {_DOCUMENTS} ) (?:\s+số)? \s+
        (?P<t> (?P<number>\d{{1,5}}) / (?P<year>{_YEAR}) (?P<bodies>) )
        (?![\w/])
        """,
        _document,
        example=("Thông tư 28/2014.", "thông tư hai mươi tám năm hai nghìn không trăm mười bốn"),
        any_case=True,
    ),
    rule(
        r"""
        (?<![\w.])
        (?P<t> (?!TT-TT) (?:NĐ|QĐ|NQ|TT|TTLT|VBHN|CT|CV|TTr|QH) \s?[–-]\s? (?:[A-ZĐƯ]+[a-z]?) )
        (?!\w)
        """,
        _pair,
        example=("theo NQ-CP", "theo nghị quyết chính phủ"),
    ),
)
