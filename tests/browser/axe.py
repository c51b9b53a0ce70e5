"""What axe finds on a page."""

import json
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING: dict[str, Any] = {"runOnly": RULES, "rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
_TOLD = "found => found.violations.flatMap(one => one.nodes.map(node => one.id + ': ' + node.html))"


def complaints(page: Page, options: dict[str, Any] = EVERYTHING, within: str = "html") -> list[str]:
    """Each rule that is broken, with the element that breaks it, in this part of the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(f"axe.run({json.dumps(within)}, {json.dumps(options)}).then({_TOLD})")
    return found
