"""Names of the signs in addresses and codes."""

from __future__ import annotations

SIGNS = {
    ".": "chấm",
    "/": "gạch chéo",
    "-": "gạch ngang",
    "_": "gạch dưới",
    "@": "a còng",
    ":": "hai chấm",
    "?": "chấm hỏi",
    "=": "bằng",
    "&": "và",
    "#": "thăng",
    "%": "phần trăm",
    "+": "cộng",
    "~": "ngã",
}
