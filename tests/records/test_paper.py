"""The paper: whole, on A4, and its number leads to its check."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from kamagaya_match.certificates.views import WorkRow
from kamagaya_match.records import service
from kamagaya_match.records.paper import pdf_of
from kamagaya_match.records.views import RecordPaper
from tests.certificates.stage import text_of, words_of
from tests.records.stage import LEAFLET, LUNCH, SITE, WISH, gave
from tests.world import World


@pytest.fixture
def paper(world: World) -> RecordPaper:
    gave(world)
    return service.paper(service.issue(world.chiyo, WISH), world.chiyo)


def test_everything_stands_on_it(paper: RecordPaper) -> None:
    text = text_of(pdf_of(paper))
    wanted = ["活動時間証明書", "千葉千代様", "里山を守る会", "おべんとう牡丹", LEAFLET, LUNCH, "2時間30分", "合計：3時間30分"]
    for words in (*wanted, "鎌ケ谷マッチ", "2026年10月3日–2026年11月21日", "発行日：2026年11月22日", f"{SITE}/certificates/{paper.number}"):
        assert words in text, words


def test_a_long_record_goes_over_pages_and_keeps_its_end_together(paper: RecordPaper) -> None:
    row = WorkRow("長い名前の団体" * 4, "とても長い名前の活動" * 4, "2026年1月1日–2026年12月31日（200日）", "400時間")
    works = (row,) * 40
    pages = PdfReader(BytesIO(pdf_of(replace(paper, works=works)))).pages
    last = words_of(pages[-1])
    assert len(pages) > 2 and "発行日" in last and paper.number in last
    assert all("活動の内容" in words_of(page) for page in pages[:-1])


def test_the_same_paper_is_made_once_and_always_alike(paper: RecordPaper) -> None:
    first = pdf_of(paper)
    assert pdf_of(replace(paper)) is first
    pdf_of.cache_clear()
    assert pdf_of(paper) == first
