"""Words that are not in a catalogue but come in the three languages, such as the city's own names."""

from collections.abc import Callable

from reflex.vars import Var

from kamagaya_match.web.el import Text, painted
from kamagaya_match.web.visitor import Visitor
from kamagaya_match.words.catalogue import LANGS, Lang


def by_language(give: Callable[[Lang], str]) -> Text:
    """What `give` says in the reader's language."""
    now = painted()
    if now is not None:
        return give(now.lang)
    return Var.create({lang: give(lang) for lang in LANGS})[Visitor.lang].to(str)
