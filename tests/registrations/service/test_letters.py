"""Every mail in every language: nothing missing, nothing left unfilled, links that work."""

import re

import pytest
from sqlmodel import select

from kamagaya_match.registrations import service
from kamagaya_match.registrations.service import Edit
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.catalogue import LANGS, Lang
from tests.registrations.stage import an_event, call_off, come, join, manage_token, parties, wish
from tests.world import World

LINK = re.compile(r"http://localhost:8000(/registrations/[^\s<\"]+)")
KINDS = 10


def every_mail(world: World, lang: Lang) -> list[OutboxMail]:
    """One mail of each kind, in the order in which they were sent."""
    slug = an_event(world.satoyama_id, capacity=2, bring="軍手", online=True, online_url="https://meet.example/a", place_note="裏口から")
    first = come(slug, "一郎", 2, email="1@example.jp", lang=lang)
    come(slug, "二郎", 1, email="2@example.jp", lang=lang)
    service.cancel(first)
    service.add_by_hand(world.akiko, slug, wish("三郎", 1, email="3@example.jp", lang=lang))
    code = parties(slug)[1].code
    service.edit_by_group(world.akiko, slug, parties(slug)[2].code, Edit(1, "三郎"))
    service.cancel_by_group(world.akiko, slug, code, "重なっていました")
    service.edit_by_group(world.akiko, slug, parties(slug)[2].code, Edit(2, "三郎"))
    join(slug, "四郎", 2, email="4@example.jp", lang=lang)
    call_off(slug, "台風")
    with reading() as tx:
        return list(tx.exec(select(OutboxMail)))


@pytest.mark.parametrize("lang", LANGS)
def test_every_mail_is_whole(world: World, lang: Lang) -> None:
    sent = every_mail(world, lang)
    assert len({mail.subject.replace("里山の落ち葉かき", "") for mail in sent}) >= KINDS - 2
    for mail in sent:
        assert mail.lang == lang and mail.body_html.count("<p") > 2
        assert not re.search(r"[{}]", mail.subject + mail.body_text), mail.body_text
        assert "\n\n\n" not in mail.body_text and mail.body_text == mail.body_text.strip() + "\n"
        links = LINK.findall(mail.body_text)
        assert links and all(link.endswith("" if lang == "ja" else f"?lang={lang}") for link in links)


def test_each_mail_brings_a_link_of_its_own_that_stays(world: World) -> None:
    sent = [mail for mail in every_mail(world, "ja") if "/registrations/confirm/" not in mail.body_text]
    tokens = [manage_token(mail) for mail in sent]
    assert len(set(tokens)) == len(tokens)
    assert all(service.manage_page(token, world.botan, "ja").code for token in tokens)
