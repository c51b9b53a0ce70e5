"""The name under which the site signs credentials, and where its public keys are."""

from urllib.parse import quote, urlsplit

from kamagaya_match.settings import settings

DID_DOCUMENT = "/.well-known/did.json"


def issuer_id() -> str:
    """The site as a decentralised identifier (did:web), which leads verifiers to DID_DOCUMENT."""
    return "did:web:" + quote(urlsplit(settings().base_url).netloc, safe=".-")
