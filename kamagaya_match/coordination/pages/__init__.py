"""The pages of the coordinators' desk."""

from kamagaya_match.coordination.state import (
    CoordinatorHome,
    CoordinatorProposals,
    ProposeNeed,
    ProposeToPerson,
    UnansweredNeeds,
    UnaskedPeople,
)
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .home import home_page
from .need import need_page
from .person import person_page
from .proposals import proposals_page
from .waiting import needs_page, people_page

PAGES = [
    LivePage("/coordinator", home_page, t("coordination.title"), [CoordinatorHome.load], CoordinatorHome.loaded),
    LivePage("/coordinator/open", needs_page, t("coordination.needs.title"), [UnansweredNeeds.load], UnansweredNeeds.loaded),
    LivePage("/coordinator/open/[slug]", need_page, t("coordination.need.title"), [ProposeNeed.load], ProposeNeed.loaded),
    LivePage("/coordinator/people", people_page, t("coordination.people.title"), [UnaskedPeople.load], UnaskedPeople.loaded),
    LivePage(
        "/coordinator/people/[person_key]", person_page, t("coordination.person.title"), [ProposeToPerson.load], ProposeToPerson.loaded
    ),
    LivePage(
        "/coordinator/proposals",
        proposals_page,
        t("coordination.proposals.title"),
        [CoordinatorProposals.load],
        CoordinatorProposals.loaded,
    ),
]
