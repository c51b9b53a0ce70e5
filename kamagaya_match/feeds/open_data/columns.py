"""The columns of the two dialects that are published, in their official order."""

from collections.abc import Callable

from kamagaya_match.feeds.open_data.formats import clock, day, degrees, number, phone, several, there, words
from kamagaya_match.feeds.open_data.published import PublishedEvent, Publisher

Cell = Callable[[Publisher, PublishedEvent], str]
Column = tuple[str, Cell]


def _nothing(_publisher: Publisher, _event: PublishedEvent) -> str:
    return ""


def _address(publisher: Publisher, event: PublishedEvent) -> str:
    prefix = publisher.prefecture if event.address.startswith(publisher.city) else ""
    return words(prefix + event.address)


def _if_here(value: str, publisher: Publisher, event: PublishedEvent) -> str:
    return value if _address(publisher, event).startswith(publisher.prefecture + publisher.city) else ""


def _fee_kind(_publisher: Publisher, event: PublishedEvent) -> str:
    if event.fee is None:
        return ""
    return "有料" if event.fee else "無料"


def _marked_title(_publisher: Publisher, event: PublishedEvent) -> str:
    return f"【中止】{event.title}" if event.cancelled else words(event.title)


COLUMNS_B: tuple[Column, ...] = (
    ("全国地方公共団体コード", lambda p, _: p.code),
    ("法人番号", lambda p, _: p.corporate_number),
    ("ID", lambda _, e: e.id),
    ("地方公共団体名", lambda p, _: p.prefecture + p.city),
    ("イベント名", lambda _, e: words(e.title)),
    ("言語コード", lambda _, e: "JA"),
    ("イベント通称", _nothing),
    ("サブタイトル", lambda _, e: words(e.subtitle)),
    ("イベント名_カナ", lambda _, e: words(e.title_kana)),
    ("イベント名_英語", lambda _, e: words(e.title_en)),
    ("コンテンツURL", _nothing),
    ("状態", lambda _, e: "中止" if e.cancelled else ""),
    ("キーワード", lambda _, e: several(e.keywords)),
    ("タグ", lambda _, e: several(e.tags)),
    ("対象となる産業", _nothing),
    ("開催パターン", _nothing),
    ("開始日", lambda _, e: day(e.starts_on)),
    ("終了日", lambda _, e: day(e.ends_on)),
    ("開始時間", lambda _, e: clock(e.starts_at)),
    ("終了時間", lambda _, e: clock(e.ends_at)),
    ("開始日時特記事項", lambda _, e: words(e.date_note)),
    ("所要時間", _nothing),
    ("掲載開始日", lambda _, e: day(e.published_on)),
    ("掲載終了日", _nothing),
    ("概要", lambda _, e: words(e.summary)),
    ("説明", lambda _, e: words(e.description)),
    ("サブイベント", _nothing),
    ("イベント種類", lambda _, e: several(e.kinds)),
    ("料金(基本)", lambda _, e: number(e.fee)),
    ("料金(詳細)", lambda _, e: words(e.fee_note)),
    ("連絡先名称", lambda _, e: words(e.contact_name)),
    ("連絡先電話番号", lambda _, e: phone(e.contact_phone)),
    ("連絡先内線番号", lambda _, e: phone(e.contact_extension)),
    ("主催者", lambda _, e: words(e.organizer)),
    ("共催団体", lambda _, e: several(e.co_organizers)),
    ("関連組織", _nothing),
    ("対象者", lambda _, e: words(e.audience)),
    ("対象者備考", _nothing),
    ("場所名称", lambda _, e: words(e.place_name)),
    ("集合（受付）場所", lambda _, e: words(e.meeting_place)),
    ("所在地_全国地方公共団体コード", lambda p, e: _if_here(p.code, p, e)),
    ("町字ID", _nothing),
    ("所在地_連結表記", _address),
    ("所在地_都道府県", lambda p, e: _if_here(p.prefecture, p, e)),
    ("所在地_市区町村", lambda p, e: _if_here(p.city, p, e)),
    ("所在地_町字", _nothing),
    ("所在地_番地以下", _nothing),
    ("建物名等(方書)", lambda _, e: words(e.building)),
    ("緯度", lambda _, e: degrees(e.lat)),
    ("経度", lambda _, e: degrees(e.lon)),
    ("アクセス方法", lambda _, e: words(e.access)),
    ("駐車場情報", lambda _, e: words(e.parking)),
    ("駐車場料金", _nothing),
    ("駐輪場情報", _nothing),
    ("Web開催", lambda _, e: "有" if e.online else "無"),
    ("Web開催URL", lambda _, e: words(e.online_url)),
    ("ツール・環境", _nothing),
    ("定員", lambda _, e: number(e.capacity)),
    ("定員備考", lambda _, e: words(e.capacity_note)),
    ("料金種別", _fee_kind),
    ("決済種別", _nothing),
    ("外国語対応", _nothing),
    ("外国語対応備考", _nothing),
    ("開催条件", _nothing),
    ("参加申込終了日", lambda _, e: day(e.apply_until)),
    ("参加申込終了時間", lambda _, e: clock(e.apply_until_time)),
    ("参加申込方法", lambda _, e: words(e.apply_how)),
    ("申込開始日", lambda _, e: day(e.apply_from)),
    ("申込開始時刻", lambda _, e: clock(e.apply_from_time)),
    ("申込URL", lambda _, e: words(e.apply_url)),
    ("URL", lambda _, e: words(e.url)),
    ("授乳室", lambda _, e: there(e.baby_room)),
    ("おむつ替えコーナー", _nothing),
    ("飲食可否", _nothing),
    ("ベビーカー貸出", _nothing),
    ("ベビーカー利用", lambda _, e: there(e.stroller)),
    ("画像", lambda _, e: words(e.image_url)),
    ("画像_ライセンス", lambda _, e: words(e.image_licence)),
    ("備考", lambda _, e: words(e.note)),
)

# Dialect A has no column for a state, so a cancelled event says so in its title.
COLUMNS_A: tuple[Column, ...] = (
    ("都道府県コード又は市区町村コード", lambda p, _: p.code),
    ("NO", lambda _, e: e.id),
    ("都道府県名", lambda p, _: p.prefecture),
    ("市区町村名", lambda p, _: p.city),
    ("イベント名", _marked_title),
    ("イベント名_カナ", lambda _, e: words(e.title_kana)),
    ("イベント名_英語", lambda _, e: words(e.title_en)),
    ("開始日", lambda _, e: day(e.starts_on)),
    ("終了日", lambda _, e: day(e.ends_on)),
    ("開始時間", lambda _, e: clock(e.starts_at)),
    ("終了時間", lambda _, e: clock(e.ends_at)),
    ("開始日時特記事項", lambda _, e: words(e.date_note)),
    ("説明", lambda _, e: words(e.description or e.summary)),
    ("料金(基本)", lambda _, e: number(e.fee)),
    ("料金(詳細)", lambda _, e: words(e.fee_note)),
    ("連絡先名称", lambda _, e: words(e.contact_name)),
    ("連絡先電話番号", lambda _, e: phone(e.contact_phone)),
    ("連絡先内線番号", lambda _, e: phone(e.contact_extension)),
    ("主催者", lambda _, e: words(e.organizer)),
    ("場所名称", lambda _, e: words(e.place_name)),
    ("住所", _address),
    ("方書", lambda _, e: words(e.building)),
    ("緯度", lambda _, e: degrees(e.lat)),
    ("経度", lambda _, e: degrees(e.lon)),
    ("アクセス方法", lambda _, e: words(e.access)),
    ("駐車場情報", lambda _, e: words(e.parking)),
    ("定員", lambda _, e: number(e.capacity)),
    ("参加申込終了日", lambda _, e: day(e.apply_until)),
    ("参加申込終了時間", lambda _, e: clock(e.apply_until_time)),
    ("参加申込方法", lambda _, e: words(e.apply_how)),
    ("URL", lambda _, e: words(e.url)),
    ("備考", lambda _, e: words(e.note)),
)
