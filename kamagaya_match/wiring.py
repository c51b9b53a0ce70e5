"""Introduces the rooms that must not know each other; every process calls it once before it changes anything."""

from kamagaya_match.certificates import service as certificates
from kamagaya_match.conversations import service as conversations
from kamagaya_match.door import service as door
from kamagaya_match.draws import service as draws
from kamagaya_match.engagements import service as engagements
from kamagaya_match.events import service as events
from kamagaya_match.follows import service as follows
from kamagaya_match.groups import service as groups
from kamagaya_match.home import service as home
from kamagaya_match.matching import service as matching
from kamagaya_match.my_page import service as my_page
from kamagaya_match.needs import service as needs
from kamagaya_match.notices import service as notices
from kamagaya_match.offers import service as offers
from kamagaya_match.outside.worker import every_day
from kamagaya_match.records import service as records
from kamagaya_match.registrations import service as registrations
from kamagaya_match.reports import service as reports
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.stories import service as stories
from kamagaya_match.surveys import service as surveys
from kamagaya_match.web.guards import find_visitors_with
from kamagaya_match.web.live_seats import read_seats_with


def wire() -> None:
    """Notices and draws hear of events, posts of their groups; events find needs, groups offers, needs
    what suits who waits, guards people; what is old is swept away.

    Who was often absent is told so, once a day.
    """
    events.listen(notices)
    events.follow(draws.keep_in_step)
    events.find_needs_with(needs.beside_event)
    registrations.ask_draws(draws.ticket)
    groups.listen([events.group_changed, needs.group_changed, offers.group_changed])
    groups.find_offers_with(offers.beside_group)
    home.list_also([offers.public_pages, stories.public_pages])
    my_page.keep_with({"offers": offers, "matching": matching, "follows": follows})
    registrations.ask_afterwards_with(surveys.is_asked)
    needs.find_others_with(matching.others_for)
    engagements.when_unconfirmed(records.end_with)
    needs.when_accepted(engagements.begin, engagements.step_back)
    registrations.add_to_calendar(engagements.calendar_of, needs.shift_calendar)
    certificates.check_also_with(records)
    reports.count_walk_ins_with(door.walk_ins_by_meeting)
    find_visitors_with(sign_in.who_behind)
    read_seats_with(events.seats_on_cards)
    every_day(sign_in.forget_old)
    every_day(notices.forget_old)
    every_day(registrations.tell_absent)
    every_day(door.forget_names)
    every_day(certificates.forget_old)
    every_day(matching.forget_old)
    every_day(conversations.forget_old)
    every_day(follows.forget_old)
    every_day(needs.ask_and_close)
    every_day(records.forget_old)
    every_day(engagements.drop_unused)
    every_day(stories.drop_unused)
