"""The paper: whole, in letters that any reader has, quick the second time."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from kamagaya_match.certificates import service
from kamagaya_match.certificates.paper import pdf_of
from kamagaya_match.certificates.views import LineRow, Paper
from kamagaya_match.outside.pdf import new_sheet, printable
from tests.certificates.stage import NOW, came, past_event, text_of, words_of
from tests.world import SATOYAMA, World


@pytest.fixture
def paper(world: World) -> Paper:
    came(past_event(world.satoyama_id, "aki"), world.chiyo)
    return service.paper(service.ask(world.chiyo, SATOYAMA, "千葉千代"), world.chiyo)


def test_everything_stands_on_it(paper: Paper) -> None:
    text = text_of(pdf_of(paper))
    wanted = ["活動証明書", "千葉千代様", "2026年12月13日", "9:00–11:00", "2時間", "里山の落ち葉かき", "粟野の森", "里山を守る会"]
    for words in (*wanted, "発行日：2026年12月20日", paper.number, f"/certificates/{paper.number}"):
        assert words in text, words


def test_it_is_one_sheet_of_a4_with_its_own_letters(paper: Paper) -> None:
    document = PdfReader(BytesIO(pdf_of(paper)))
    (page,) = document.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    resources: Any = page["/Resources"]
    (font,) = resources["/Font"].values()
    assert font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()["/FontFile3"]
    assert document.metadata is not None and document.metadata.title == "活動証明書"
    assert len(pdf_of(paper)) < 60_000


def test_the_same_paper_is_made_once_and_always_alike(paper: Paper) -> None:
    first = pdf_of(paper)
    assert pdf_of(replace(paper)) is first
    pdf_of.cache_clear()
    assert pdf_of(paper) == first


def test_a_long_list_goes_over_pages_and_keeps_its_end_together(paper: Paper) -> None:
    lines = tuple(
        LineRow(day=f"2026年1月{n}日", time="9:00–11:00", hours="2時間", title="とても長い名前の活動" * 4, place="森") for n in range(80)
    )
    pages = PdfReader(BytesIO(pdf_of(replace(paper, lines=lines)))).pages
    last = words_of(pages[-1])
    assert len(pages) > 3 and "発行日" in last and paper.number in last
    assert all("活動の内容" in words_of(page) for page in pages[:-1])


def test_letters_that_no_font_has_do_not_hurt() -> None:
    sheet = new_sheet("試し", NOW - timedelta(days=1))
    assert printable(sheet, "焼きいも🍠大会 葛\U000e0100城 髙橋﨑 𠮷野") == "焼きいも大会 葛城 髙橋﨑 𠮷野"
    assert printable(sheet, "한名") == "〓名"
    assert printable(sheet, "〓") == "〓"
