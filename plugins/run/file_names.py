"""Names of files that one room writes and another looks for."""

from __future__ import annotations

#: Below the output: a list of all pages. Where it stands, this project wrote the folder.
ALL_PAGES = "api/pages.json"
#: Below the output: the manifest of a release.
RELEASE = ".well-known/release.json"
#: Below the output: where what stood at old addresses is now, and which are gone.
MOVED = "api/moved.json"
#: Below the output: whose work is in it, under which licences.
NOTICES = "third-party-notices.txt"
#: Below the output of a build for the public: with which packages it was made.
BOM = ".well-known/sbom.cdx.json"
#: Below the output: what is of use only where a server stands before it.
ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
SERVICE_WORKER = "sw.js"
SERVED = (SERVICE_WORKER, "offline/", ROBOTS, SITEMAP)
#: In the content: what the last audit without failures says of each success criterion.
ACCESSIBILITY = "accessibility.json"
#: Below the reports: what is wrong, and what the audit in a browser found.
PROBLEMS, AUDIT = "problems.json", "audit.json"
#: What the names of packed copies end with, each beside the text that it was made of.
PACKED = (".br", ".gz")
