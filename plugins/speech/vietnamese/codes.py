"""What names a thing: addresses on the web, numbers of documents, codes, telephones, plates."""
from __future__ import annotations

import re

from ..alphabet import UPPER
from ..lexicon import Lexicon
from ..rule import rule
from .letters import LETTERS, roman, spell, syllables
from .numbers import cardinal, digits

_SIGNS = {".": "chấm", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới", "@": "a còng", ":": "hai chấm",
          "?": "chấm hỏi", "=": "bằng", "&": "và", "#": "thăng", "%": "phần trăm", "+": "cộng", "~": "ngã"}
_MARKED = re.compile(r"[^A-Za-zĐđƯưÔôÂâ0-9&]")
_DOMAINS = {"vn": "vê en", "www": "vê kép vê kép vê kép", "gov": "gov", "com": "com", "org": "o rờ giê", "edu": "e đu"}


def _address(found: re.Match[str], _: Lexicon) -> str:
    """https://dichvucong.gov.vn → dich vu cong chấm gov chấm vê en."""
    parts = re.findall(r"\d+|[^\W\d_]+|[^\w\s]|_", re.sub(r"^https?://", "", found["t"], flags=re.IGNORECASE))
    return " ".join(_SIGNS.get(part) or _in_address(part) for part in parts if part not in "()")


def _in_address(part: str) -> str:
    if part.isdecimal():
        return digits(part)
    if part.lower() in _DOMAINS:
        return _DOMAINS[part.lower()]
    return " ".join(LETTERS.get(one, one) if len(one) == 1 else one for one in syllables(part))


def _document(found: re.Match[str], lexicon: Lexicon) -> str:
    """01/2021/NĐ-CP → không một năm hai nghìn không trăm hai mươi mốt nghị định chính phủ."""
    said = [" chấm ".join(spell(part) for part in found["number"].split("."))]
    if found["year"]:
        said.append(f"năm {cardinal(int(found['year']))}")
    return " ".join([*said, _bodies(found["bodies"], lexicon)]).strip()


def _kind(found: re.Match[str], lexicon: Lexicon) -> str | None:
    """NĐ94 → nghị định."""
    return lexicon.word(found["t"]) or lexicon.code(found["t"])


def _bodies(text: str, lexicon: Lexicon) -> str:
    text = re.sub(r"QH-(?=\d)", "QH", text)
    return " ".join(_body(part, lexicon) for part in re.split(r"[\s/.–_-]+", text) if part)


def _body(part: str, lexicon: Lexicon) -> str:
    if term := re.fullmatch(r"(\w*QH)(\d+)", part):
        return f"{_body(term[1], lexicon)} khóa {cardinal(int(term[2]))}"
    if (value := roman(part)) and len(part) > 1:
        return cardinal(value)
    if part.startswith("PL") and (value := roman(part[2:])):
        return f"phụ lục {cardinal(value)}"
    return lexicon.code(part) or _two_bodies(part, lexicon) or (part.lower() if _MARKED.search(part) else spell(part))


def _two_bodies(part: str, lexicon: Lexicon) -> str | None:
    """NQHĐND, written without its dash."""
    cuts = ((lexicon.codes.get(part[:cut]), lexicon.code(part[cut:])) for cut in (2, 4) if len(part) > cut + 2)
    return next((f"{kind} {issuer}" for kind, issuer in cuts if kind and issuer), None)


def _pair(found: re.Match[str], lexicon: Lexicon) -> str | None:
    """NĐ-CP without a number, where every part has a reading."""
    parts = [lexicon.code(part) for part in re.split(r"\s?[–-]\s?", found["t"])]
    return " ".join(map(str, parts)) if all(parts) else None


def _code(found: re.Match[str], _: Lexicon) -> str:
    """1.001193, 000.00.00.G03-KQ0245: sign by sign."""
    parts = re.findall(r"\d+|[A-ZĐ]|[.\-_/]", found["t"])
    return " ".join(digits(part) if part.isdecimal() else _SIGNS.get(part) or spell(part) for part in parts)


def _standard(found: re.Match[str], lexicon: Lexicon) -> str:
    """8663-1:2011/BYT → the numbers, then who issued it."""
    parts = re.findall(r"\d+|[A-ZĐ]+|-", found["t"])
    return " ".join(cardinal(int(part)) if part.isdecimal() else _SIGNS.get(part) or _body(part, lexicon)
                    for part in parts)


def _form(found: re.Match[str], lexicon: Lexicon) -> str:
    """03-3C/TNDN → không ba gạch ngang ba xê thu nhập doanh nghiệp."""
    parts = re.findall(r"[^-/.]+|(?<=\d)-(?=\d)|\.", found["t"])
    return " ".join(_SIGNS.get(part) or (_body(part, lexicon) if part.isalpha() else spell(part)) for part in parts)


def _telephone(found: re.Match[str], _: Lexicon) -> str | None:
    count = sum(sign.isdecimal() for sign in found["t"])
    plus = "cộng " if found["t"].startswith("+") else ""
    return plus + digits(found["t"]) if 3 <= count <= 13 else None


def _plate(found: re.Match[str], _: Lexicon) -> str:
    return f"{digits(found['place'])} {spell(found['series'])} {digits(found['number'])}"


def _long_number(found: re.Match[str], _: Lexicon) -> str:
    return digits(found["t"])


RULES = (
    rule(r"(?<![\w@.])(?P<t>https?://[^\s<>\"“”()]*\w)", _address, any_case=True),
    rule(r"(?P<t>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", _address),
    rule(r"(?<![\w@.])(?P<t>(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|edu|gov|int|info|asia|eu)"
         r"(?:/[^\s<>\"“”()]*\w)?)(?![\w@])", _address, any_case=True),
    # TCVN 8663-1:2011, QCVN 16:2025/BYT
    rule(r"(?:TCVN|QCVN|ISO|IEC)(?:/\w+)?\s(?P<t>\d+(?:-\d+)*(?::\d{4})?(?:/[A-ZĐ]{2,})?)(?!\w)", _standard),
    # mẫu số 03-3C/TNDN, mẫu NCNL-08
    rule(r"(?:mẫu|biểu)(?:\s+số)?\s+(?P<t>(?=\S*-)[\dA-ZĐ][\dA-Za-zĐđ]*(?:[-/.][\dA-ZĐ]+[a-z]?)+)(?!\w)",
         _form, any_case=True),
    rule(r"(?<!\w)(?P<t>[2-6]G)(?!\w)", lambda found, _: spell(found["t"])),
    # a form's number, also in a row of them: mẫu 1b, 1d, 1đ, 1g2, 1h
    rule(r"(?:(?:mẫu|biểu)(?:\s+số)?\s+|(?<=\d[a-fik],\s)|(?<=\d[a-z]\d,\s))(?P<t>\d{1,2}[a-zđ]\d?)(?![\w/-])",
         lambda found, _: spell(found["t"]), any_case=True),
    # 01/2021/NĐ-CP, 61/2010/QH12, 2776/QĐ-BKHCN, 01/TB-HT; also with blanks before a body
    rule(r"(?<![^\W_])(?P<t>NĐ|ND|NQ|QĐ|TT|PL)(?=\d|\s\d{1,4}/)", _kind),
    rule(r"(?:(?<![\w/.])|(?<=NĐ|NQ|QĐ|TT))(?P<t>(?P<number>\d{1,5}(?:\.\d{1,3}|[A-Za-zđ])?)(?:\s?/\s?(?P<year>(?:19|20)\d\d))?"
         r"(?:\s?/\s?|(?<=[-/](?:19|20)\d\d)-?)(?P<bodies>(?:[A-ZĐ][A-ZĐƯa-zđư]*[A-ZĐƯ]|[A-ZĐ])[gr]?(?:\d+)?"
         r"(?:(?:\s?[–\-/._]\s?|(?<=NĐ)\s)(?:[A-ZĐ][A-ZĐƯa-zđư&]*[A-ZĐƯg]\d*|(?<=QH-)\d+))*))(?!\w)", _document),
    rule(r"(?:nghị\s+định|thông\s+tư|quyết\s+định|nghị\s+quyết|luật|pháp\s+lệnh|chỉ\s+thị)(?:\s+số)?\s+"
         r"(?P<t>(?P<number>\d{1,5})/(?P<year>(?:19|20)\d\d)(?P<bodies>))(?![\w/])", _document, any_case=True),
    rule(r"(?<![\w.])(?P<t>(?:NĐ|QĐ|NQ|TT|TTLT|VBHN|CT|CV|TTr|QH)\s?[–-]\s?(?:[A-ZĐƯ]+[a-z]?))(?!\w)", _pair),
    # 1.001193, 1.014820.H38.01
    rule(r"(?<![\w.,/])(?P<t>\d\.\d{6}(?:\.[A-Z]?\d+)*)(?![\w]|[.,]\d)", _code),
    rule(r"(?<![\w.,/])(?P<t>(?:\d+\.){2,}[A-Z]\d+(?:[.-][A-Z]*\d+)*)(?!\w)", _code),
    rule(r"(?<!\w)(?P<t>[A-Z]{1,4}\d*(?:[.-][A-Z]*\d+)*[.-][A-Z]*\d{3,})(?!\w)", _code),
    # telephones: marked as such, or of their usual shapes
    rule(r"(?:điện\s+thoại|đường\s+dây\s+nóng|tổng\s+đài|hotline|(?<!\w)đt|fax|zalo|số\s+máy|gọi)(?:\s+số)?[^\w\n+]{0,4}"
         r"(?P<t>\+?\(?\d[\d\s.()-]{1,14}\d)(?![\d/]|,\d)", _telephone, any_case=True),
    rule(r"(?<![\w.,/])(?P<t>(?:\+84|\(?0\d{1,3}\)?)[\s.-]?\d{2,4}[\s.-]?\d{3,4}(?:[\s.-]?\d{2,4})?)(?![\w]|[.,/]\d)",
         lambda found, lexicon: _telephone(found, lexicon)
         if 9 <= sum(map(str.isdecimal, found["t"])) <= 12 else None),
    rule(r"(?<![\w.,/])(?P<t>1[89]00[\s.-]?(?:\d[\s.]?){3,5}\d)(?![\w]|[.,/]\d)", _telephone),
    rule(r"(?<![\w.,/])(?P<t>(?P<place>\d\d)\s?-?(?P<series>[A-Z]{1,2}\d?)\s?-\s?(?P<number>\d{3}\.?\d{2}|\d{4}))"
         r"(?!\w)", _plate),
    rule(r"(?<![\w.,/])(?P<t>\d{10}-\d{3})(?![\w-])", _code),
    rule(r"(?<![\w.,/])(?P<t>(?P<place>[PQ])\.)(?=\s?(?:\d|[A-ZĐ]))(?!\s?(?:Giám|Trưởng|Chủ))",
         lambda found, _: {"P": "phường", "Q": "quận"}[found["place"]]),
    rule(r"(?<!\w)(?P<t>QL|KP|(?<=,\s)Q)(?=\d{1,2}[A-Z]?(?!\w))",
         lambda found, _: {"QL": "quốc lộ", "KP": "khu phố", "Q": "quận"}[found["t"]]),
    rule(r"(?<![\w.,/])(?P<t>0\d{5,}|\d{9,})(?![\w]|[.,/]\d)", _long_number),
    # ĐẦU TƯ: beside capitals it is the syllable, else an abbreviation of the lexicon
    rule(rf"(?<=[{UPPER}]{{2}}\s)(?P<t>TƯ)(?!\w)", lambda found, _: "tư"),
)
