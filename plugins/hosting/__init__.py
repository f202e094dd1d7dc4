"""Say how a web server is to serve the portal.

Needs: a built portal; of `portal.yml` the address and `security`, where it is there.
Leaves: `.well-known/security.txt`; `inv host` writes settings for a server, and `publish` has
each text packed beside it (`.br`, `.gz`) before the release is signed.
"""

from .plugin import register as register
