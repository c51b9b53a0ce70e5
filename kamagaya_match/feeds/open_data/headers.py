"""The columns of the three dialects of 「イベント一覧」 and what they mean here."""

import re
import unicodedata

from kamagaya_match.feeds.imported import Dialect

# Every name a field has in dialect A (old), B (current) and C (base registry trial), brackets half-width.
_NAMES: dict[str, tuple[str, ...]] = {
    "code": ("全国地方公共団体コード", "都道府県コード又は市区町村コード"),
    "number": ("ID", "NO"),
    "title": ("イベント名", "名称"),
    "title_kana": ("イベント名_カナ", "名称(カナ)"),
    "title_en": ("イベント名_英語", "名称(英字)"),
    "subtitle": ("サブタイトル",),
    "summary": ("概要",),
    "description": ("説明",),
    "categories": ("イベント種類",),
    "keywords": ("キーワード",),
    "tags": ("タグ",),
    "language": ("言語コード",),
    "state": ("状態",),
    "starts_on": ("開始日",),
    "ends_on": ("終了日",),
    "starts_at": ("開始時間", "開始時刻"),
    "ends_at": ("終了時間", "終了時刻"),
    "date_note": ("開始日時特記事項", "日時備考"),
    "place_name": ("場所名称",),
    "meeting_place": ("集合(受付)場所", "集合場所"),
    "address": ("所在地_連結表記", "住所"),
    "prefecture": ("所在地_都道府県", "住所都道府県"),
    "city": ("所在地_市区町村", "住所市区町村"),
    "town": ("所在地_町字", "住所町名"),
    "block": ("所在地_番地以下", "住所丁目以下"),
    "building": ("建物名等(方書)", "方書", "建物名等"),
    "lat": ("緯度",),
    "lon": ("経度",),
    "online": ("Web開催",),
    "online_url": ("Web開催URL",),
    "fee": ("料金(基本)",),
    "fee_note": ("料金(詳細)",),
    "fee_kind": ("料金種別",),
    "capacity": ("定員",),
    "capacity_note": ("定員備考",),
    "organizer": ("主催者", "主催団体"),
    "co_organizers": ("共催団体",),
    "audience": ("対象者",),
    "audience_note": ("対象者備考",),
    "apply_from": ("申込開始日",),
    "apply_from_time": ("申込開始時刻",),
    "apply_until": ("参加申込終了日", "申込期限日"),
    "apply_until_time": ("参加申込終了時間", "申込期限時刻"),
    "apply_how": ("参加申込方法", "申込方法"),
    "apply_url": ("申込URL",),
    "access": ("アクセス方法",),
    "parking": ("駐車場情報",),
    "contact_name": ("連絡先名称",),
    "contact_phone": ("連絡先電話番号",),
    "contact_extension": ("連絡先内線番号",),
    "contact_mail": ("連絡先メールアドレス",),
    "url": ("URL",),
    "contents_url": ("コンテンツURL",),
    "image_url": ("画像", "画像URL"),
    "note": ("備考",),
}
# Columns of the dialects that have no field; their cells are kept as extras.
_KNOWN = (
    *("都道府県名", "市区町村名", "法人番号", "地方公共団体名", "イベント通称", "名称(通称)", "対象となる産業", "開催パターン", "ステージ"),
    *(
        "所要時間",
        "掲載開始日",
        "掲載終了日",
        "サブイベント",
        "関連組織",
        "その他関係団体",
        "所在地_全国地方公共団体コード",
        "町字ID",
        "郵便番号",
    ),
    *("駐車場料金", "駐輪場情報", "ツール・環境", "決済種別", "外国語対応", "外国語対応備考", "開催条件", "授乳室", "おむつ替えコーナー"),
    *("飲食可否", "ベビーカー貸出", "ベビーカー利用", "画像_ライセンス"),
)


def fold_header(name: str) -> str:
    """A column's name however it was typed: half-width, upper case, without blanks and invisible signs."""
    visible = "".join(sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) not in ("Cf", "Cc"))
    return re.sub(r"[\s.]", "", visible).upper()


FIELD_OF = {fold_header(name): field for field, names in _NAMES.items() for name in names}
KNOWN = frozenset(FIELD_OF) | {fold_header(name) for name in _KNOWN}


def fields_of_columns(header: tuple[str, ...]) -> tuple[str | None, ...]:
    """The field of each column; None for one that has none, and for a second column of the same field."""
    fields: list[str | None] = []
    for name in header:
        field = FIELD_OF.get(fold_header(name))
        fields.append(None if field in fields else field)
    return tuple(fields)


def dialect_of(header: tuple[str, ...]) -> Dialect | None:
    """Which dialect a header row belongs to; None if it is no list of events: a title and a start date are needed."""
    names = {fold_header(name) for name in header}
    if "開始日" not in names or not names & {"イベント名", "名称"}:
        return None
    if "イベント名" not in names:
        return "C"
    return "B" if names & {"全国地方公共団体コード", "ID", "概要", "所在地_連結表記"} else "A"


def unknown_columns(header: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that no dialect has, as they are written."""
    return tuple(name for name in header if name.strip() and fold_header(name) not in KNOWN)
