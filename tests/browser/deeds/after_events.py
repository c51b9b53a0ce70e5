"""Deeds around events: messages, questionnaires, reports, certificates."""

from sqlmodel import col, select

from kamagaya_match.certificates import service as certificates
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.reports import service as reports
from kamagaya_match.storage.transaction import reading
from tests.certificates.stage import came
from tests.events.service.test_pictures import jpeg
from tests.registrations.stage import come

from .city import CITIZEN, DESK, HOST, OWNER, City, Deed

CERTIFICATES = f"{DESK}/certificates/"


def _part(slug: str, part: str) -> str:
    return f"{DESK}/events/{slug}/{part}/"


def _send(city: City) -> Deed:
    slug = city.event()
    come(slug, "山田花子", email="reader@example.jp")
    form = {"audience": "seated", "subject": "駐車場について", "text": "満車です。", "reply_to": ""}
    question = "SELECT count(*) FROM outbox_mail WHERE to_address = 'reader@example.jp' AND body_text LIKE '%満車です。%'"
    return Deed(_part(slug, "notices"), question, 1, first=(("NoticesOnDesk.look", {"form": form}),))


def _survey(city: City) -> Deed:
    slug = city.event()
    question = f"SELECT count(*) FROM survey s JOIN event e ON e.id = s.event_id WHERE e.slug = '{slug}'"
    return Deed(_part(slug, "survey"), question, 1, {"form": {"label.1": "いかがでしたか", "kind.1": "scale"}})


def _report(city: City) -> Deed:
    slug = city.over()
    question = f"SELECT notes FROM event_report r JOIN event e ON e.id = r.event_id WHERE e.slug = '{slug}'"
    return Deed(_part(slug, "report"), question, "よい会でした", {"form": {"notes": "よい会でした"}})


def _remove_picture(city: City) -> Deed:
    slug = city.over()
    reports.add_picture(city.who(OWNER), slug, jpeg(), {"alt": "落ち葉の山", "agreed": "on"})
    name = str(city.ask("SELECT name FROM report_picture ORDER BY id DESC"))
    return Deed(_part(slug, "report"), f"SELECT count(*) FROM report_picture WHERE name = '{name}'", 0, {"name": name})


def _thank(city: City) -> Deed:
    slug = city.over()
    came(slug, email="thanked@example.jp", email_key="thanked@example.jp")
    words = {"form": {"words": "来てくださってうれしかったです。"}}
    question = "SELECT count(*) FROM outbox_mail WHERE to_address = 'thanked@example.jp'"
    return Deed(_part(slug, "report"), question, 1, first=(("EventReportDesk.look", words),))


def _ask(city: City) -> Deed:
    slug = city.over()
    came(slug, city.who(CITIZEN), name="千葉 おねがい")
    form = {"group": HOST, f"name.{HOST}": "千葉 おねがい", f"event.{HOST}": slug}
    return Deed("/me/certificates/", "SELECT count(*) FROM certificate WHERE name = '千葉 おねがい'", 1, {"form": form}, CITIZEN)


def _asked(city: City, name: str) -> str:
    """A certificate that waits for the group; its number."""
    slug = city.over()
    came(slug, city.who(CITIZEN), state="confirmed", name=name)
    certificates.ask(city.who(CITIZEN), HOST, name, slug)
    with reading() as tx:
        return tx.exec(select(Certificate.number).where(Certificate.name == name).order_by(col(Certificate.id).desc())).first() or ""


def _state(number: str) -> str:
    return f"SELECT state FROM certificate WHERE number = '{number}'"


def _confirm(city: City) -> Deed:
    number = _asked(city, "千葉 かくにん")
    return Deed(CERTIFICATES, _state(number), "valid", {"form": {"number": number, "line.0": True}})


def _refuse(city: City) -> Deed:
    number = _asked(city, "千葉 おことわり")
    return Deed(CERTIFICATES, _state(number), "refused", {"form": {"number": number, f"reason.{number}": "いらしていません"}})


def _withdraw(city: City) -> Deed:
    number = _asked(city, "千葉 とりけし")
    certificates.confirm(city.who(OWNER), HOST, number, [0])
    return Deed(CERTIFICATES, _state(number), "withdrawn", {"form": {"number": number, f"reason.{number}": "まちがい"}})


DEEDS = {
    "CertificatesDesk.confirm": _confirm,
    "CertificatesDesk.refuse": _refuse,
    "CertificatesDesk.withdraw": _withdraw,
    "EventReportDesk.remove_picture": _remove_picture,
    "EventReportDesk.save": _report,
    "EventReportDesk.thank": _thank,
    "NoticesOnDesk.send": _send,
    "OwnCertificates.ask": _ask,
    "SurveyDesk.save": _survey,
}
