"""From the plain text of a mail to simple HTML, and the lines at its end."""

import re

from markupsafe import Markup, escape

from kamagaya_match.settings import settings
from kamagaya_match.words.catalogue import Lang, say

_LINK = re.compile(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
# Of whatever address the site had when the mail was written.
_SECRET = re.compile(
    r"https?://[^\s/]+/(?:registrations/(?:[a-z-]+/)*|sign-in/link/|me/calendar/|invitations/|follows/stop/)[\w-]{16,}[^\s]*"
)
_ENDS_A_SENTENCE = ".,;:!?)]'"
_FRAME = Markup(
    '<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
    '<body style="margin:0;padding:16px;background:#fff;color:#333;font-size:16px;line-height:1.7;font-family:sans-serif">'
    '<div style="max-width:40em;margin:0 auto">{body}</div></body></html>'
)


def html_of(text: str, lang: Lang = "ja") -> str:
    """The text as a small HTML document: paragraphs at empty lines, addresses as links, everything else escaped."""
    return _FRAME.format(lang="en" if lang == "en" else "ja", body=body_of(text))


def body_of(text: str) -> Markup:
    """The paragraphs of `html_of` alone."""
    paragraphs = [part for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    return Markup().join(Markup('<p style="margin:0 0 1em">{}</p>').format(_lines(part)) for part in paragraphs)


def signed(text: str, lang: Lang, answered: bool = False) -> str:
    """The text with what stands at the end of every mail: who writes, and whether somebody reads an answer."""
    foot = "mail.foot_answered" if answered else "mail.foot"
    return f"{text.rstrip()}\n\n{say(lang, foot, address=settings().base_url)}\n"


def without_secrets(text: str, lang: Lang) -> str:
    """The text without the secrets in its links, which must not be seen once more."""
    return _SECRET.sub(say(lang, "mail.own_link"), text)


def linked(text: str) -> Markup:
    """One line, escaped, with its addresses as links."""
    parts, done = [], 0
    for found in _LINK.finditer(text):
        url = _without_end(found.group())
        parts += [escape(text[done : found.start()]), Markup('<a href="{0}">{0}</a>').format(url)]
        done = found.start() + len(url)
    return Markup().join([*parts, escape(text[done:])])


def _lines(paragraph: str) -> Markup:
    return Markup("<br>").join(linked(line) for line in paragraph.splitlines())


def _without_end(url: str) -> str:
    while url[-1] in _ENDS_A_SENTENCE and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url
