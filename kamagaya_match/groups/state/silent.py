"""Groups from which nothing is heard, gathered from sessions and from answers that wait."""

from kamagaya_match.groups import service
from kamagaya_match.groups.views import SilentGroup
from kamagaya_match.needs import service as needs
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang


def silent_of(who: Who, lang: Lang) -> list[SilentGroup]:
    """The office's queue of silent groups; Refused for everyone else."""
    return service.silent_groups(who, sign_in.last_seen(), needs.waiting_since(), lang)
