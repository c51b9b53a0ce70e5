"""Deeds on work that was taken on, and on the record of its hours."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.engagements import service
from kamagaya_match.needs import service as needs
from kamagaya_match.records import service as records
from kamagaya_match.stories import service as stories

from .city import CITIZEN, OWNER, City, Deed
from .needs import applied


def _begun(city: City) -> str:
    _, number = applied(city)
    needs.accept(city.who(OWNER), number)
    return str(city.ask("SELECT slug FROM engagement WHERE application_id = :number", number=number))


def _page(slug: str) -> str:
    return f"/engagements/{slug}"


def _of(slug: str, column: str) -> str:
    return f"SELECT {column} FROM engagement WHERE slug = '{slug}'"


def _in(slug: str, table: str, what: str) -> str:
    return f"SELECT {what} FROM {table} t JOIN engagement e ON e.id = t.engagement_id WHERE e.slug = '{slug}'"


def _go_on(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _of(slug, "stage"), "kickoff")


def _go_back(city: City) -> Deed:
    slug = _begun(city)
    service.go_on(city.who(OWNER), slug)
    return Deed(_page(slug), _of(slug, "stage"), "agreed", who=CITIZEN)


def _pause(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _of(slug, "state"), "paused", who=CITIZEN)


def _resume(city: City) -> Deed:
    slug = _begun(city)
    service.pause(city.who(CITIZEN), slug)
    return Deed(_page(slug), _of(slug, "state"), "running")


def _end(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _of(slug, "state"), "ended", {"form": {"reason": "引っ越します"}}, CITIZEN)


def _say(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _in(slug, "engagement_word", "t.words"), "順調です", {"form": {"words": "順調です"}}, CITIZEN)


def _finish(city: City) -> Deed:
    slug = _begun(city)
    service.go_on(city.who(OWNER), slug)
    return Deed(_page(slug), _of(slug, "state"), "done", {"form": {"thanks": "ありがとうございました"}})


def _meeting() -> dict[str, str]:
    day = (clock.today() + timedelta(days=5)).isoformat()
    return {"day": day, "meeting_day": day, "starts": "10:00", "ends": "11:00", "where": "きらり鎌ケ谷"}


def _plan(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _in(slug, "engagement_meeting", "count(*)"), 1, {"form": _meeting()})


def _call_off(city: City) -> Deed:
    slug = _begun(city)
    service.plan(city.who(OWNER), slug, _meeting())
    number = str(city.ask("SELECT max(id) FROM engagement_meeting"))
    return Deed(_page(slug), _in(slug, "engagement_meeting", "t.cancelled"), 1, {"number": number}, CITIZEN)


def _hours() -> dict[str, str]:
    return {"day": clock.today().isoformat(), "minutes": "60", "what": "道具の点検"}


def _log(city: City) -> Deed:
    slug = _begun(city)
    return Deed(_page(slug), _in(slug, "hours_entry", "count(*)"), 1, {"form": _hours()}, CITIZEN)


def _logged(city: City) -> tuple[str, str]:
    slug = _begun(city)
    service.log(city.who(CITIZEN), slug, _hours())
    return slug, str(city.ask("SELECT max(id) FROM hours_entry"))


def _take_back(city: City) -> Deed:
    slug, number = _logged(city)
    return Deed(_page(slug), _in(slug, "hours_entry", "count(*)"), 0, {"number": number}, CITIZEN)


def _confirm(city: City) -> Deed:
    slug, number = _logged(city)
    return Deed(_page(slug), _in(slug, "hours_entry", "t.state"), "confirmed", {"number": number})


def _refuse(city: City) -> Deed:
    slug, number = _logged(city)
    form = {"number": number, f"reason-{number}": "この日はお休みでした"}
    return Deed(_page(slug), _in(slug, "hours_entry", "t.state"), "refused", {"form": form})


def _unconfirm(city: City) -> Deed:
    slug, number = _logged(city)
    service.confirm(city.who(OWNER), slug, int(number))
    form = {"number": number, f"reason-{number}": "ちがう日でした"}
    return Deed(_page(slug), _in(slug, "hours_entry", "t.state"), "refused", {"form": form})


def _wish(city: City) -> dict[str, str]:
    """Hours that were just confirmed, and the wish for a record of them."""
    slug, number = _logged(city)
    service.confirm(city.who(OWNER), slug, int(number))
    name = str(city.ask("SELECT person_name FROM engagement WHERE slug = :slug", slug=slug))
    return {"name": name, "first": "", "last": "", "shown": "email"}


def _records(city: City, state: str) -> str:
    return f"SELECT count(*) FROM hours_record WHERE state = '{state}' AND person_id = {city.person(CITIZEN)}"


def _issue(city: City) -> Deed:
    wish, question = _wish(city), _records(city, "valid")
    return Deed("/me/hours/", question, city.ask(question) + 1, {"form": wish}, CITIZEN)


def _withdraw(city: City) -> Deed:
    number, question = records.issue(city.who(CITIZEN), _wish(city)), _records(city, "withdrawn")
    return Deed("/me/hours/", question, city.ask(question) + 1, {"number": number}, CITIZEN)


def _sent(city: City) -> tuple[str, str]:
    slug = _begun(city)
    service.add_file(city.who(CITIZEN), slug, b"%PDF-1.7", {"file_name": "案.pdf"})
    return slug, str(city.ask("SELECT max(id) FROM engagement_file"))


def _mark_file(city: City) -> Deed:
    slug, number = _sent(city)
    return Deed(_page(slug), _in(slug, "engagement_file", "t.deliverable"), 1, {"number": number})


def _remove_file(city: City) -> Deed:
    slug, number = _sent(city)
    return Deed(_page(slug), _in(slug, "engagement_file", "count(*)"), 0, {"number": number}, CITIZEN)


def _thanked(city: City) -> str:
    slug = _begun(city)
    service.go_on(city.who(OWNER), slug)
    service.finish(city.who(OWNER), slug, "ありがとうございました")
    return slug


def _show_thanks(city: City) -> Deed:
    slug = _thanked(city)
    return Deed(_page(slug), _of(slug, "thanks_shown"), 1, {"form": {"shown_as": "anonymous", "other_name": ""}}, CITIZEN)


def _hide_thanks(city: City) -> Deed:
    slug = _thanked(city)
    service.show_thanks(city.who(CITIZEN), slug, {"shown_as": "full"})
    return Deed(_page(slug), _of(slug, "thanks_shown"), 0, who=CITIZEN)


def _seek_again(city: City) -> Deed:
    slug = _begun(city)
    service.end(city.who(CITIZEN), slug, "引っ越します")
    return Deed(_page(slug), _of(slug, "seeks"), 1)


def _go_on_from(city: City) -> Deed:
    slug, before = _begun(city), _begun(city)
    service.end(city.who(CITIZEN), before, "引っ越します")
    need = f"(SELECT need_slug FROM engagement WHERE slug = '{before}')"
    city.tell(f"UPDATE engagement SET need_slug = {need} WHERE slug = '{slug}'")
    return Deed(_page(slug), _of(slug, "continues"), before, {"form": {"before": before}})


STORY = {"title": "森に道ができるまで", "text": "月に一度。", "picture": "", "picture_alt": "", "number": "0"}


def _story(slug: str, column: str) -> str:
    return f"SELECT coalesce(max({column}), 0) FROM story s JOIN engagement e ON e.id = s.engagement_id WHERE e.slug = '{slug}'"


def _save_story(city: City) -> Deed:
    slug = _thanked(city)
    return Deed(f"{_page(slug)}/story", _story(slug, "s.version"), 1, {"form": STORY})


def _agree(city: City) -> Deed:
    slug = _thanked(city)
    stories.save(city.who(OWNER), slug, STORY)
    form = {"number": "1", "shown_as": "anonymous", "other_name": ""}
    return Deed(f"{_page(slug)}/story", _story(slug, "s.giver_agreed"), 1, {"form": form}, CITIZEN)


def _withdraw_story(city: City) -> Deed:
    slug = _thanked(city)
    stories.save(city.who(OWNER), slug, STORY)
    return Deed(f"{_page(slug)}/story", _story(slug, "s.group_agreed"), 0)


DEEDS = {
    "OneEngagement.call_off": _call_off,
    "OneEngagement.confirm": _confirm,
    "OneEngagement.end": _end,
    "OneEngagement.finish": _finish,
    "OneEngagement.go_back": _go_back,
    "OneEngagement.go_on": _go_on,
    "OneEngagement.go_on_from": _go_on_from,
    "OneEngagement.hide_thanks": _hide_thanks,
    "OneEngagement.log": _log,
    "OneEngagement.mark_file": _mark_file,
    "OneEngagement.pause": _pause,
    "OneEngagement.plan": _plan,
    "OneEngagement.refuse": _refuse,
    "OneEngagement.remove_file": _remove_file,
    "OneEngagement.resume": _resume,
    "OneEngagement.say_word": _say,
    "OneEngagement.seek_again": _seek_again,
    "OneEngagement.show_thanks": _show_thanks,
    "OneEngagement.take_back": _take_back,
    "OneEngagement.unconfirm": _unconfirm,
    "OwnRecords.issue": _issue,
    "OwnRecords.withdraw": _withdraw,
    "StoryOnDesk.agree": _agree,
    "StoryOnDesk.save": _save_story,
    "StoryOnDesk.withdraw": _withdraw_story,
}
