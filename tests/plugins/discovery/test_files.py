"""All files for machines."""

import copy

from plugins.discovery.files import files


def test_files_do_not_depend_on_the_order_of_pages(portal, written):
    turned = copy.copy(portal)
    turned.pages = portal.pages[::-1]
    assert dict(files(turned)) == written
