"""What only looks: pages that read, and what changes no more than the own tab.

In addresses and values `{event}` stands for a coming event with the party `{code}`, `{over}` for one that somebody came to.
"""

from dataclasses import dataclass, field
from typing import Any

from kamagaya_match.needs import service as needs
from tests.certificates.stage import came
from tests.registrations.stage import come, parties

from .city import DESK, HOST, OWNER, City
from .needs import applied
from .offers import giver
from .shaping import taken

LOADED = '"loaded_rx_state_":true'
CHOSEN, NOBODY = '"chosen_rx_state_":{{"code":"{code}"', '"chosen_rx_state_":{{"code":""'
REGISTRATIONS, DOOR, NOTICES = (f"{DESK}/events/{{event}}/{part}/" for part in ("registrations", "door", "notices"))
REPORT = f"{DESK}/events/{{over}}/report/"
MESSAGE = {"form": {"audience": "seated", "subject": "駐車場について", "text": "満車です。", "reply_to": ""}}


@dataclass(frozen=True)
class Look:
    """At `path` the right person sends `payload` (after the handlers of `first`); then the tab hears `answer`, if there is one to hear."""

    path: str
    answer: str = LOADED
    payload: dict[str, Any] = field(default_factory=dict)
    first: tuple[tuple[str, dict[str, Any], str], ...] = ()


def names(city: City) -> dict[str, Any]:
    """What the addresses and values speak of."""
    event, over = city.event(), city.over()
    come(event, "山田花子", email="looked-at@example.jp")
    came(over, email="was-there@example.jp", email_key="was-there@example.jp")
    need, number = applied(city)
    needs.accept(city.who(OWNER), number)
    engagement = city.ask("SELECT slug FROM engagement WHERE application_id = :number", number=number)
    talk = city.ask("SELECT slug FROM application WHERE id = :number", number=number)
    offer = city.ask("SELECT slug FROM body_offer WHERE status = 'published'")
    found = {"event": event, "code": parties(event)[0].code, "over": over, "need": need, "engagement": engagement}
    return found | {"talk": talk, "offer": offer, "giver": giver(city, "looked-for@example.jp"), "shaped": taken(city)}


LOOKS = {
    "AskBody.load": Look("/offers/{offer}/ask"),
    "AskPerson.load": Look(f"{DESK}/people/{{giver}}/"),
    "BestForNeed.load": Look(f"{DESK}/needs/{{need}}/matches/"),
    "CentreTalks.load": Look("/centre/conversations/"),
    "GroupApplications.load": Look(f"{DESK}/applications/"),
    "NeedOnDesk.choose_reason": Look(f"{DESK}/needs/{{need}}/", "今回は日程が合わず", {"name": "times"}),
    "NeedShifts.load": Look(f"{DESK}/needs/{{need}}/shifts/"),
    "NeedStart.load": Look(f"{DESK}/needs/start/"),
    "OfferForm.load": Look(f"{DESK}/offers/new/"),
    "OffersDesk.load": Look(f"{DESK}/offers/"),
    "OfficeOffers.load": Look("/office/offers/"),
    "OneConversation.choose_reason": Look("/conversations/{talk}", "今回は日程が合わず", {"name": "times"}),
    "OwnInvites.load": Look("/me/invites/"),
    "OwnOffer.load": Look("/me/offer/"),
    "OwnTalks.load": Look("/me/conversations/"),
    "People.load": Look(f"{DESK}/people/"),
    "CoordinatorHome.load": Look("/coordinator/"),
    "CoordinatorProposals.load": Look("/coordinator/proposals/"),
    "ProposeNeed.load": Look("/coordinator/open/{need}/"),
    "ProposeToPerson.load": Look("/coordinator/people/{giver}/"),
    "UnansweredNeeds.load": Look("/coordinator/open/"),
    "UnaskedPeople.load": Look("/coordinator/people/"),
    "ShapingDesk.load": Look("/coordinator/needs/{shaped}/"),
    "ShapingForm.load": Look("/coordinator/needs/{shaped}/edit/"),
    "ShapingQueue.load": Look("/coordinator/needs/"),
    "SilentApplications.load": Look("/coordinator/applications/"),
    "AbsencesAtOffice.load": Look("/office/absences/"),
    "AuditTrail.load": Look("/office/audit/"),
    "CentreAtEvent.load": Look("/centre/events/{event}/"),
    "CentreDesk.load": Look("/centre/"),
    "CertificatesDesk.load": Look(f"{DESK}/certificates/"),
    "Desk.load": Look(f"{DESK}/"),
    "DoorOnDesk.choose": Look(DOOR, CHOSEN, {"code": "{code}"}, (("DoorOnDesk.load", {}, LOADED),)),
    "DoorOnDesk.close": Look(DOOR, NOBODY, first=(("DoorOnDesk.load", {}, LOADED), ("DoorOnDesk.choose", {"code": "{code}"}, CHOSEN))),
    "DoorOnDesk.load": Look(DOOR),
    "DoorOnDesk.watch": Look(DOOR, ""),
    "EventForm.add_session": Look(f"{DESK}/events/new/", "session.2", first=(("EventForm.load", {}, LOADED),)),
    "EventForm.load": Look(f"{DESK}/events/{{event}}/edit/"),
    "EventOnDesk.load": Look(f"{DESK}/events/{{event}}/"),
    "EventReportDesk.load": Look(REPORT),
    "EventReportDesk.look": Look(REPORT, '"count_rx_state_":1', {"form": {"words": "ありがとうございました。"}}),
    "EventsDesk.load": Look(f"{DESK}/events/"),
    "Follows.load": Look("/me/follows/"),
    "Founding.load": Look("/groups/new/"),
    "GroupAtOffice.load": Look(f"/office/groups/{HOST}/"),
    "GroupEngagements.load": Look(f"{DESK}/engagements/"),
    "GroupProfile.load": Look(f"{DESK}/profile/"),
    "GroupsAtOffice.load": Look("/office/groups/"),
    "Members.load": Look(f"{DESK}/members/"),
    "MyCalendar.load": Look("/me/settings/"),
    "MyDevices.load": Look("/me/settings/"),
    "MyMails.load": Look("/me/mails/"),
    "MyProfile.load": Look("/me/settings/"),
    "NeedForm.load": Look(f"{DESK}/needs/{{need}}/edit/"),
    "NeedOnDesk.load": Look(f"{DESK}/needs/{{need}}/"),
    "NeedsDesk.load": Look(f"{DESK}/needs/"),
    "NoticesOnDesk.load": Look(NOTICES),
    "NoticesOnDesk.look": Look(NOTICES, "満車です。", MESSAGE),
    "NoticesOnDesk.mend": Look(NOTICES, '"turn_rx_state_":1', first=(("NoticesOnDesk.look", MESSAGE, "満車です。"),)),
    "OfficePeople.load": Look("/office/people/"),
    "OfficeQueues.load": Look("/office/"),
    "OneEngagement.load": Look("/engagements/{engagement}", '"missing_rx_state_":false'),
    "Overview.load": Look("/me/"),
    "OwnCertificates.load": Look("/me/certificates/"),
    "OwnEngagements.load": Look("/me/engagements/"),
    "OwnRecords.load": Look("/me/hours/"),
    "RegistrationsDesk.close": Look(
        REGISTRATIONS, NOBODY, first=(("RegistrationsDesk.load", {}, LOADED), ("RegistrationsDesk.open", {"code": "{code}"}, CHOSEN))
    ),
    "RegistrationsDesk.load": Look(REGISTRATIONS),
    "RegistrationsDesk.open": Look(REGISTRATIONS, CHOSEN, {"code": "{code}"}, (("RegistrationsDesk.load", {}, LOADED),)),
    "RegistrationsDesk.watch": Look(REGISTRATIONS, ""),
    "StoryOnDesk.load": Look("/engagements/{engagement}/story", '"missing_rx_state_":false'),
    "SurveyDesk.load": Look(f"{DESK}/events/{{event}}/survey/"),
}
