"""Sign what is published, so that anybody can see whether a site is as it was released.

Needs: `release_key` of `portal.yml`, the public key, without which no page tells of it; for
signing the setting or the environment's `PORTAL_RELEASE_KEY`; git, for the commit of the content.
Leaves: where there is a key, a page in each language in `portal.pages`, `verify.py` and
`.well-known/release.pub`; of a build for the public, `reports/release.json`, with which
`publish` has the manifest written once the audit has passed: `.well-known/release.json` and its
signature.
"""

from .plugin import register as register
