"""Import every table, so that the metadata is whole (migrations and their test need it)."""

import kamagaya_match.certificates.models
import kamagaya_match.conversations.models
import kamagaya_match.door.models
import kamagaya_match.draws.models
import kamagaya_match.engagements.models
import kamagaya_match.events.models
import kamagaya_match.follows.models
import kamagaya_match.groups.models
import kamagaya_match.matching.models
import kamagaya_match.needs.models
import kamagaya_match.notices.models
import kamagaya_match.offers.models
import kamagaya_match.people.models
import kamagaya_match.places.models
import kamagaya_match.records.models
import kamagaya_match.registrations.models
import kamagaya_match.reports.models
import kamagaya_match.sign_in.models
import kamagaya_match.storage.models
import kamagaya_match.stories.models
import kamagaya_match.surveys.models  # noqa: F401
from kamagaya_match.storage.base import metadata

__all__ = ["metadata"]
