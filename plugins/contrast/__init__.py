"""Measure the contrast of every colour pair the theme uses, in every palette.

Needs: a file of tokens, `tokens.toml` in the theme or what `PORTAL_TOKENS` names: `[palette.NAME]`
with colours as `#rrggbb`, and `[pairs]` with `text` and `shape`, lists of `[foreground,
background]`. Written pages and style sheets are not read.
Leaves: a problem for each pair below its floor, and all ratios in `reports/contrast.json`,
`portal.contrast`; where no room `report` is, problems are lines of Pelican's log.
Settings: `PORTAL_TOKENS` (empty: the theme's), a path from the project's folder.
"""

from .plugin import register as register
