"""What a screen reader says of each page type, in Vietnamese, held in golden files."""
import re
from pathlib import Path

import pytest

from .spoken import nameless, outline, tree
from .walk import open_page, page_types

GOLDEN = Path(__file__).parent / "spoken"

#: Words that a page says in English only when something was forgotten.
_ENGLISH = re.compile(r"\b(the|and|of|for|play|pause|mute|unmute|volume|menu|search|close|open|home|page|skip|more|show"
                      r"|hide|next|previous|download|submit|settings|select|button|link)\b", re.IGNORECASE)

_LANG = "function() { return (this.closest ? this : this.parentElement).closest('[lang]').lang; }"


def lang(driver, node):
    resolved = driver.execute_cdp_cmd("DOM.resolveNode", {"backendNodeId": node.backend})
    answer = driver.execute_cdp_cmd("Runtime.callFunctionOn", {
        "objectId": resolved["object"]["objectId"], "functionDeclaration": _LANG, "returnByValue": True})
    return answer["result"]["value"]


def templates(example):
    return {page["template"]: page["url"] for page in example.pages if page["url"] in page_types(example)}


def test_no_control_is_nameless_and_no_word_is_english(driver, example, root):
    for url in page_types(example):
        open_page(driver, root, url)
        spoken = tree(driver)
        assert nameless(spoken) == [], url
        suspects = [node for node in spoken.walk() if node.backend and _ENGLISH.search(node.name)]
        assert [node.name for node in suspects if lang(driver, node) == "vi"] == [], url


def test_every_page_type_says_what_it_said_before(driver, example, root, renew):
    changed = []
    for template, url in templates(example).items():
        open_page(driver, root, url)
        said = outline(tree(driver))
        file = GOLDEN / f"{template}.txt"
        if renew:
            GOLDEN.mkdir(exist_ok=True)
            file.write_text(said, "utf-8")
        elif not file.is_file() or file.read_text("utf-8") != said:
            changed.append(template)
    if renew:
        pytest.skip("golden files were rewritten")
    assert changed == [], "run pytest --renew and read the difference"
