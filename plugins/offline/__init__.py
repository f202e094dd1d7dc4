"""Make the portal readable where there is no network.

Needs: all files written below `OUTPUT_PATH`, so that it comes behind every plugin that writes one;
`portal.precached` and `portal.addresses`, where a room leaves them; the theme's `js/worker.js`;
in a site that is not ours a page that registers the worker:
`<script>navigator.serviceWorker.register("{{ SITEURL }}/sw.js")</script>`.
Leaves: `sw.js`, `offline/files.json`, `offline/size.json`.
Settings of such a site: `PORTAL_OFFLINE_SHELL` (`("index.html",)`), the files that a first visit
stores beside the theme's styles and scripts; `PORTAL_OFFLINE_PAGE` (empty), a file that is shown
where nothing is stored.
"""

from .plugin import register as register
