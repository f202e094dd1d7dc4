"""Numbers with what they measure: money, loads, lengths, minutes, degrees."""

from __future__ import annotations

import re

from ..lexicon import PronunciationLexicon
from ..pattern import LOWER, any_of
from ..rule import rule
from .around import after, before
from .figures import NUMBER, leads_to_minus
from .numbers import cardinal, numeral, quantity
from .rates import EACH

_UNIT = r"""
    % | ‰ | °C | ºC | oC | °
    | [a-zA-Zµđ₫€$]{1,6}[23²³]? (?: /[a-zA-Zđ]{1,6}[23²³]? )?
"""
_LOADS = any_of(
    "xe, tải, chở, bốc, trọng, trên, dưới, đến, từ, hơn, khoảng, gần, lượng, đạt, nặng, cẩu, quá"
)
_LOAD = re.compile(rf"(?: {_LOADS} ) \s $", re.IGNORECASE | re.VERBOSE)
#: A dash before degrees, after a word, or after a bracket may be a minus.
_DEGREES = r"\d+ (?:,\d+)? \s? (?: [°º] | o?C(?!\w) | độ(?!\w) )"
_AMOUNT_SIGN = rf"""
    (?<![\w)]) [-−] (?= {_DEGREES} )
    | (?<=[{LOWER}]\s) [-−]
    | (?<=[{LOWER}]:\s) [-−]
    | (?<=\() [-−]
"""
_SCALED = "tỷ|tỉ|triệu|nghìn|ngàn|tr|k"


def _in_figures(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """ba mươi (30): the figures in brackets are not said again."""
    words = f"{quantity(found['n'])} {_unit(found['u'], lexicon) if found['u'] else ''}".rstrip()
    given = before(found).rstrip().lower()
    return "" if given.endswith(f" {words}") or given == words else None


def _thousands(found: re.Match[str], _: PronunciationLexicon) -> str | None:
    """20k, 1,5T, 3tr5: as people write money and loads in a hurry."""
    if found["scale"] in "Tt" and not (
        "," in found["n"] or _LOAD.search(before(found)) or after(found)[:1] == "/"
    ):
        return None
    scale = {"k": "nghìn", "T": "tấn", "t": "tấn", "tr": "triệu"}[found["scale"]]
    return f"{quantity(found['n'])} {scale}" + (
        f" {cardinal(int(found['more']))}" if found["more"] else ""
    )


def _metres(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """1m65, 2m5: a length as people say it; m2 and m3 are of areas and volumes."""
    if found["more"] in "23":
        return None
    return f"{cardinal(int(found['n']))} mét {numeral(found['more'])}"


def _point(found: re.Match[str], lexicon: PronunciationLexicon) -> str:
    """3.5 km: a point for the decimals, as machines write it."""
    return f"{quantity(found['n'].replace('.', ','))} {lexicon.unit(found['u'])}"


def _english_thousands(found: re.Match[str], _: PronunciationLexicon) -> str:
    return cardinal(int(found["t"].replace(",", "")))


def _amount(found: re.Match[str], lexicon: PronunciationLexicon) -> str | None:
    """A number with its unit: 50.000đ/lần, 5 km/h, 30°C, 80%."""
    unit = _unit(found["u"], lexicon)
    if unit is None:
        return None
    return f"{minus(found)}{quantity(found['n'])} {unit}"


def minus(found: re.Match[str]) -> str:
    """Return "âm " where the group `sign` is a minus, else "".

    A dash before a number is a minus where no range, list or word goes on with it.
    """
    sign = found["sign"]
    if not sign:
        return ""
    cold = re.search(r"[°º]|oC", found["t"]) or re.match(r"\s?độ(?!\w)", after(found))
    return "âm " if cold or sign == "−" or leads_to_minus(before(found)) else ""


def _unit(text: str, lexicon: PronunciationLexicon) -> str | None:
    """The name of a unit, or of one for another: km/h."""
    if name := lexicon.unit(text):
        return name
    one, _, other = text.partition("/")
    first = lexicon.unit(one) if other else None
    if not first:
        return None
    second = lexicon.unit(other) or (other.lower() if len(other) > 1 else None)
    sign = EACH if one in ("đ", "VNĐ", "VND", "USD") else "trên"
    return second and f"{first} {sign} {second}"


RULES = (
    rule(
        rf"(?<=[{LOWER}])\s?(?P<t>\((?P<n>\d{{1,9}})\s?(?P<u>%?)\))",
        _in_figures,
        example=("mười hai (12)", "mười hai"),
    ),
    rule(
        r"\d[.,]\d{1,2}(?P<t>/)(?=\d)",
        "trên",
        example=("27,75/30", "hai mươi bảy phẩy bảy mươi lăm trên ba mươi"),
    ),
    rule(
        r"(?<![\w.,/])(?P<t>\d\.\d)(?=/(?:5|10)(?![\w/]|[.,]\d))",
        lambda found, _: quantity(found["t"].replace(".", ",")),
        example=("4.8/5", "bốn phẩy tám trên năm"),
    ),
    rule(
        r"(?<![\w.,])(?P<t>(?P<n>\d{1,3})['’′])(?=/|\s|[,.;)]|$)",
        lambda found, _: f"{cardinal(int(found['n']))} phút",
        example=("khoảng 15' là xong", "khoảng mười lăm phút là xong"),
    ),
    rule(
        rf"\d['’′](?P<t>/)(?=[{LOWER}]{{2}})",
        EACH,
        example=("15'/chuyến", "mười lăm phút mỗi chuyến"),
    ),
    # the mark of a list, not a currency: Bản sao: 0 đ) 02 bộ
    rule(
        r"\d\s(?P<t>đ)(?=\)\s)",
        lambda found, _: None if "(" in before(found).rpartition(")")[2] else "đê",
        example=("Bản sao: 0 đ) 02 bộ", "bản sao không đê hai bộ"),
    ),
    rule(
        rf"""
        (?<![\w.,])
        (?P<t> (?P<n>{NUMBER}) (?P<scale> k|T|t|tr ) (?P<more> (?<=tr) (?: \d{{3}} | \d ) )? )
        (?= / | [^\w²³] | $ )
        """,
        _thousands,
        example=("3tr5", "ba triệu năm"),
    ),
    rule(
        r"(?<![\w.,])(?P<t>(?P<n>\d{1,2})m(?P<more>\d{1,2}))(?![\w²³/]|[.,]\d)",
        _metres,
        example=("cao 1m65", "cao một mét sáu mươi lăm"),
    ),
    rule(
        rf"\d (?: [.,]\d+ )? \s? (?: {_SCALED} ) \s? (?P<t>đ) (?![\w/])",
        "đồng",
        example=("36,5 tỷ đ", "ba mươi sáu phẩy năm tỷ đồng"),
    ),
    rule(
        r"""
        (?<![\w.,])
        (?P<t> (?P<n>\d{1,3}\.\d{1,2}) \s? (?P<u> [kcm]?m[23²³]? | kg | ha | [KMG]B ) )
        (?![\w/])
        """,
        _point,
        example=("3.5km", "ba phẩy năm ki lô mét"),
    ),
    rule(
        r"(?<![\w.,])(?P<t>(?P<n>\d{2,4})\s?V)(?!\w)",
        lambda found, _: f"{quantity(found['n'])} vôn",
        example=("220V", "hai trăm hai mươi vôn"),
    ),
    rule(
        r"""
        (?<![\w.,])
        (?P<t>
            \d{1,3} (?: ,\d{3} ){2,}
            | [1-9]\d{0,2},\d{3} (?= \s* (?: đồng | VN[DĐ] | USD | GT ) )
        )
        (?!\d)
        """,
        _english_thousands,
        example=("1,700,000", "một triệu bảy trăm nghìn"),
    ),
    rule(
        rf"""
        (?: (?<![\w.,]) | (?<=[\d\s][x×]) )
        (?P<t> (?P<sign> {_AMOUNT_SIGN} )? (?P<n>{NUMBER}) \s? (?P<u>{_UNIT}) )
        (?![\w²³])
        """,
        _amount,
        example=("8.000đ", "tám nghìn đồng"),
    ),
)
