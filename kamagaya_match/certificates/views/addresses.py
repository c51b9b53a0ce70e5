"""The addresses around certificates; `key` is that of a party's page."""

from kamagaya_match.certificates.rules import shown_number


def check_path(number: str) -> str:
    """Where anyone can check a number; it stands on the paper."""
    return f"/certificates/{shown_number(number)}"


def certificate_path(key: str) -> str:
    return f"/registrations/{key}/certificate"


def desk_path(group: str) -> str:
    return f"/group-desk/{group}/certificates/"


def own_pdf(number: str) -> str:
    return f"/me/certificates/{shown_number(number)}.pdf"


def party_pdf(key: str, number: str) -> str:
    return f"/registrations/{key}/certificate/{shown_number(number)}.pdf"


def desk_pdf(group: str, number: str) -> str:
    return f"{desk_path(group)}{shown_number(number)}.pdf"
