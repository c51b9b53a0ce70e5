"""Addresses of documents that are reached from mails, whose readers have no language of their own yet."""

from kamagaya_match.web.el import Text, painted


def spoken(path: Text) -> Text:
    """The path, with the language in which the page around it was painted."""
    now = painted()
    return path if now is None or now.lang == "ja" else f"{path}?lang={now.lang}"
