"""Names of files of a release that are not published."""

#: Below the reports: of what the release is made, from the build to whoever signs.
ABOUT = "release.json"
