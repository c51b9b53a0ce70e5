"""What a group looks at first on its desk, gathered from events, needs, conversations and certificates."""

from kamagaya_match.certificates import service as certificates
from kamagaya_match.conversations import service as conversations
from kamagaya_match.events import service as events
from kamagaya_match.events.views.desk import DeskEvent
from kamagaya_match.groups.views import TodayItem
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import Unanswered
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say


def today_of(who: Who, slug: str, lang: Lang) -> list[TodayItem]:
    """Answers that wait, new messages, the next event, drafts that were begun; NotFound for people who may not edit the group."""
    desk = f"/group-desk/{slug}/"
    unanswered = needs.applications_for_group(who, slug, lang, 1)
    coming = events.events_of_desk(who, slug, "coming", 1, lang)
    drafts = events.events_of_desk(who, slug, "drafts", 1, lang)
    asked, unread = certificates.waiting_count(who, slug), conversations.unread_of_group(who, slug)
    items = [_unanswered(unanswered, desk, lang)] if unanswered.count else []
    items += [_listed("unread", unread, f"{desk}applications/", lang)] if unread else []
    items += [_certificates(asked, desk, lang)] if asked else []
    items += [_next(event, desk, lang) for event in coming.rows if event.public][:1]
    items += [_listed("events_coming", coming.count, f"{desk}events/", lang)] if coming.count else []
    items += [_listed("drafts", drafts.count, f"{desk}events/?tab=drafts", lang)] if drafts.count else []
    return items


def _unanswered(waiting: Unanswered, desk: str, lang: Lang) -> TodayItem:
    oldest = [say(lang, "groups.desk.oldest", name=row.name, sent=row.sent) for row in waiting.rows[:1]]
    return TodayItem(
        title=say(lang, "groups.desk.unanswered", n=waiting.count),
        note="".join(oldest),
        action=say(lang, "groups.desk.applications"),
        href=f"{desk}applications/?tab=waiting",
    )


def _certificates(n: int, desk: str, lang: Lang) -> TodayItem:
    title, action = say(lang, "certificate_desk.today", n=n), say(lang, "certificate_desk.today_action")
    return TodayItem(title=title, action=action, href=f"{desk}certificates/")


def _next(event: DeskEvent, desk: str, lang: Lang) -> TodayItem:
    waiting = [say(lang, "groups.desk.parties_waiting", n=event.waiting)] if event.waiting else []
    facts = [event.when, event.seats, *waiting]
    own = f"{desk}events/{event.slug}/"
    return TodayItem(
        title=say(lang, "groups.desk.next_event", title=event.title),
        note=say(lang, "common.separator").join(facts),
        action=say(lang, "groups.desk.registrations" if event.takes_sign_ups else "common.details"),
        href=own + ("registrations/" if event.takes_sign_ups else ""),
    )


def _listed(name: str, n: int, href: str, lang: Lang) -> TodayItem:
    return TodayItem(title=say(lang, f"groups.desk.{name}", n=n), action=say(lang, "common.show_all"), href=href)
