"""How often people may sign up: machines are held back, a rush of people is not."""

from kamagaya_match.outside.pace import client_within, within
from kamagaya_match.problems import Refused
from kamagaya_match.settings import settings
from kamagaya_match.words.text import fold_mail

MAILS_PER_ADDRESS = "10/hour"


def refuse_haste(client: str, email: str, guardian: str = "") -> None:
    """Count one more sign-up of `client` (see `web.client`) for an address, and a guardian's. Errors: Refused when there were too many."""
    if not client_within(settings().signup_limit, "sign-up", client):
        raise Refused("registrations.refused.too_many_from_here")
    if not all(within(MAILS_PER_ADDRESS, "sign-up", one) for one in {fold_mail(email), fold_mail(guardian)} - {""}):
        raise Refused("registrations.refused.too_many_mails")
