"""What stands in a page that is only live, until it is: one calm line, and the way out for people without script."""

from markupsafe import Markup

from kamagaya_match.words.catalogue import Lang, say

from .shell import painted_part


def waiting(lang: Lang = "ja") -> str:
    """The content of a live-only page before its script runs."""
    line = Markup('<p class="km-waiting" role="status">{}</p><noscript><p class="km-waiting">{}</p></noscript>')
    return painted_part(line.format(say(lang, "web.loading"), say(lang, "web.needs_script")))
