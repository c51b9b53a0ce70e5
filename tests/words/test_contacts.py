"""Contact data in free text: found however they are spelt, and nothing else is."""

import random
from datetime import date, timedelta

import pytest

from kamagaya_match.certificates.rules import ALPHABET, LENGTH, numbered, shown_number
from kamagaya_match.words.catalogue import LANGS, say
from kamagaya_match.words.contacts import Until, contacts_in, has_contact, without_contacts

CONTACTS = [
    "taro@example.jp",
    "taro.yamada+x@mail.example.co.jp",
    "メールはtaro@example.jpです",
    "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ",
    "taro @ example.jp",
    "taro(at)example.jp",
    "taro[at]example.com",
    "taro＠docomo",
    "a..b.@docomo.ne.jp",
    "090-1234-5678",
    "09012345678",
    "０９０－１２３４－５６７８",
    "090 1234 5678",
    "090ー1234ー5678",
    "090―1234―5678",
    "090−1234−5678",
    "090(1234)5678",
    "(090)1234-5678",
    "090.1234.5678",
    "090・1234・5678",
    "090の1234の5678",
    "080-1234-5678まで",
    "070-1234-5678",
    "050-3456-7890",
    "060-1234-5678",
    "047-445-1141",
    "(047)445-1141",
    "（０４７）４４５－１１４１",
    "047(445)1141",
    "0474451141",
    "04-7123-4567",
    "03-1234-5678",
    "0476-12-3456",
    "0120-123-456",
    "0120-12-3456",
    "0800-123-4567",
    "+81 90-1234-5678",
    "+819012345678",
    "＋８１－９０－１２３４－５６７８",
    "+81(0)90-1234-5678",
    "0081-90-1234-5678",
    "+1 202-555-0123",
    "電話は445-1141です",
    "TEL：443-1234",
    "℡ 443-1234",
    "携帯 90-1234-5678",
    "〇九〇―一二三四―五六七八",
    "090-12345678",
    "0901234-5678",
    "LINE ID: taro_k",
    "LINE ID：taro1985",
    "ラインIDはtaro.kです",
    "LINEのIDは「taro-k」です",
    "ＬＩＮＥ　ＩＤ：ｔａｒｏ＿ｋ",
    "LINE：taro1985",
    "LINEはtaro1985です",
    "LINEはsakuraです",
    "line idはabcd",
    "my LINE is taro123",
    "LINE ID 12345678",
    "ライン: sakura",
    "インスタ @taro_k",
    "インスタのIDはtaro_k",
    "Instagram: taro_k",
    "https://line.me/ti/p/AbCdEf123",
    "line.me/ti/p/~taro",
    "https://lin.ee/AbCdE",
    "https://www.instagram.com/taro_k/",
    "https://www.facebook.com/taro.k",
    "https://x.com/taro_k",
    "https://t.me/taro",
    "https://discord.gg/abcdef",
    "mailto:taro@example.jp",
    "tel:0901234",
    "090\u200b1234\u200b5678",
    "①090-1234-5678",
    "047-445-1141/090-1234-5678",
    "0474451141,0901234567",
    "LINE(taro_k)",
    "LINE「taro_k」",
    "LINE taro_k",
    "taro_k(LINE)",
    "047-445-1141/03-1234-5678",
    "047 4451141",
    "0474-45-1141",
]
OTHER_THINGS = [
    "2026-11-23",
    "2026/11/23",
    "11/23",
    "11月23日 10:00〜12:00",
    "10:00-12:30",
    "09:00-10:30",
    "0900-1030",
    "0900-1030 1100-1200",
    "2026-11-23T09:00:00+09:00",
    "2026-01-23 10:00",
    "2026.01.23-2026.02.14",
    "2026年01月23日0900時",
    "10,000円",
    "1,000,000円",
    "0.5時間",
    "273-0101",
    "〒273-0101",
    "〒060-0001",
    "〒273-0195 千葉県鎌ケ谷市新鎌ケ谷2-6-1",
    "060-0001 札幌市中央区1-2-3",
    "証明書番号 ABCD-2345-EFGH",
    "A2B3-C4D5-E6F7",
    "2345-2345-2345",
    "令和8年度 100-200-300",
    "3時間30分",
    "30人×2回",
    "15-20人",
    "1-2-3",
    "2-6-1",
    "12-3456",
    "電話は10:00から17:00まで",
    "電話受付 9:00-17:00",
    "電話で話しましょう",
    "LINEで連絡してもいいですか",
    "LINEは使えません",
    "LINEはOKです",
    "LINE交換",
    "LINEのグループ",
    "LINE WORKS",
    "LINE公式アカウント",
    "ラインを引く作業です",
    "ガイドライン: 2026版",
    "オンライン: Zoomです",
    "オンラインID",
    "deadline: 2026-11-23",
    "online: zoom1234",
    "https://kamagaya.example/events/abc123",
    "https://example.jp/map?x=0.123",
    "www.city.kamagaya.chiba.jp",
    "きらり鎌ケ谷市民会館@新鎌ケ谷",
    "10:00@Zoom",
    "12/6@きらり",
    "@キャンプ場",
    "鎌@2丁で300円@1人",
    "5kg@500円",
    "第12回 2026/11/23(月)10:00-12:00、参加費500円",
    "一九八〇年から二〇二六年まで",
    "〇〇さん",
    "〇一二",
    "1000-2000人",
    "00-00-00",
    "0000000000",
    "00000000000",
    "100m×0.5",
    "No.0123456789012345",
    "04:30-05:30 06:00",
    "2026-07-01 0930-1130",
    "参加者 0 1234 人",
    "Facebookページを作りたい",
    "Instagramの投稿を手伝う",
    "インスタの運用 2026年",
    "Twitterやインスタのデザイン",
    "Signal: 合図",
    "X-ray",
    "SNS（Instagram・X）",
    "FB: フィードバック",
    "Excel、Word、PowerPoint",
    "ISBN 978-4-00-310101-8",
    "9784003101018",
    "13.5km",
    "1/2",
    "+10,000円",
    "＋2026-11-23",
    "+3人",
    "カラー #0066cc ",
    "v1.2.3",
    "139.0312345678",
    "0.0312345678",
    "Instagram 2026年版",
    "LINE（Official Account）",
    "LINE WORKS の使い方",
    "LINE 2026",
    "Facebook 3人",
    "2026/05/04（0500-1230）",
    "LINE: https://example.jp/",
]
WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in "0123456789-@.()"}
SHAPES = [(3, 4, 4), (3, 3, 4), (4, 2, 4), (2, 4, 4), (11,), (10,)]
MARKS = ["-", " ", "ー", "−", "–", ".", "の", "・", "　", ") ", "－"]
AROUND = [
    ("", ""),
    ("電話は", "です。"),
    ("①", "（夜）"),
    ("10時ごろ ", "、よろしくお願いします"),
    ("〒273-0101 ", "\n2026-11-23"),
    ("「", "」"),
]


@pytest.mark.parametrize("text", CONTACTS)
def test_contacts_are_found(text: str) -> None:
    assert len(contacts_in(text)) == 1
    assert len(contacts_in(f"土曜は10:00から行けます。連絡は\n{text}\nへお願いします。参加費は1,000円ですか。")) == 1


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_other_things_are_left(text: str) -> None:
    assert contacts_in(text) == []
    assert without_contacts(text, Until.YES, "ja") == text


def number(chance: random.Random) -> str:
    """A telephone number, somehow spaced and in either width."""
    shape = chance.choice(SHAPES)
    first = (
        chance.choice(["090", "080", "070", "050"])
        if sum(shape) == 11
        else chance.choice(["03", "04", "06"] if shape[0] == 2 else ["047", "043", "052"])
    )
    figures = first + "".join(chance.choices("0123456789", k=sum(shape) - len(first)))
    mark, parts = chance.choice(MARKS), list[str]()
    for length in shape:
        parts, figures = [*parts, figures[:length]], figures[length:]
    text = mark.join(parts)
    return text.translate(WIDE) if chance.random() < 0.4 else text


def address(chance: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyzABC0123456789._+-"
    local = "q" + "".join(chance.choices(letters, k=chance.randint(1, 20)))
    text = f"{local}@{chance.choice(['example.jp', 'mail.example.co.jp', 'ex-1.com', 'kamagaya.example'])}"
    return text.translate(WIDE) if chance.random() < 0.4 else text


@pytest.mark.parametrize("seed", range(200))
def test_the_whole_contact_goes_and_the_words_around_it_stay(seed: int) -> None:
    chance = random.Random(seed)
    before, after = chance.choice(AROUND)
    datum = chance.choice([number, address])(chance)
    shown = without_contacts(before + datum + after, Until.YES, "ja")
    assert shown == before + say("ja", "contacts.hidden") + after


@pytest.mark.parametrize("seed", range(200))
def test_days_hours_amounts_and_numbers_of_papers_are_no_contacts(seed: int) -> None:
    chance = random.Random(seed)
    day = date(2026, 1, 1) + timedelta(days=chance.randint(0, 800))
    certificate = shown_number(numbered("".join(chance.choices(ALPHABET, k=LENGTH - 1))))
    facts = [
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y.%m.%d}",
        f"{day.month}/{day.day}",
        f"{day.month}月{day.day}日",
        f"{chance.randint(0, 23):02}:{chance.choice(['00', '15', '30'])}",
        f"{chance.randint(0, 23):02}00-{chance.randint(0, 23):02}30",
        f"{chance.randint(100, 9_999_999):,}円",
        f"〒{chance.randint(0, 999):03}-{chance.randint(0, 9999):04}",
        f"{chance.randint(100, 999)}-{chance.randint(0, 9999):04}",
        f"{chance.randint(1, 30)}-{chance.randint(1, 30)}人",
        f"{chance.randint(1, 300) / 2}時間",
        f"粟野{chance.randint(1, 999)}番地{chance.randint(1, 99)}",
        f"証明書 {certificate}",
    ]
    text = chance.choice(["、", "。", "\n", "（"]).join(chance.sample(facts, 5)).translate(WIDE if chance.random() < 0.3 else {})
    assert [text[first:end] for first, end in contacts_in(text)] == []


def test_neighbours_are_hidden_as_one() -> None:
    text = "電話 090-1234-5678、047-445-1141 です。"
    assert without_contacts(text, Until.YES, "ja") == f"電話 {say('ja', 'contacts.hidden')} です。"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("until", Until)
def test_what_stands_instead_is_no_contact_itself(lang: str, until: Until) -> None:
    once = without_contacts("taro@example.jp へ", until, lang)  # type: ignore[arg-type]
    assert once.startswith(say(lang, f"contacts.{until}")) and "taro" not in once  # type: ignore[arg-type]
    assert not has_contact(once)
