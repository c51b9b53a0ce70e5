"""Invented rows for the style gallery, as a feature's views would give them."""

import dataclasses
from dataclasses import dataclass

LONG_TITLE = (
    "鎌ケ谷の秋を歩く：大仏から粟野の森まで、歴史と自然と梨畑をめぐって、"
    "地元の人の話を聞きながらゆっくり半日かけて楽しむ親子と初心者のためのまち歩きと昼食の会"
)
LEAVES = (
    "くぬぎ山の雑木林で落ち葉をかき集め、その場で焼きいもを作ります。集めた落ち葉は腐葉土になり、来年の花壇に使われます。"
    "はじめての方には、会の仲間がとなりで手順をお伝えします。"
)
BRING = "動きやすい服と、軍手、飲み物をお持ちください。雨の日は中止し、朝8時までにこのページでお知らせします。"
PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'%3E%3Ccircle cx='5' cy='5' r='3'/%3E%3C/svg%3E"
MANY_MARKS = ["子ども歓迎", "家族歓迎", "はじめて歓迎", "ひとり歓迎", "シニア歓迎", "学生歓迎"]


@dataclass(frozen=True)
class Row:
    """One event as a card shows it."""

    slug: str = "satoyama001"
    name: str = "里山の落ち葉かきと焼きいも、12月6日(日) 10:00から、あと4席"
    when: str = "12月6日(日) 10:00–12:00"
    seats: str = "あと4席"
    seats_kind: str = "few"
    place: str = "くぬぎ山コミュニティセンター"
    place_kana: str = "くぬぎやまコミュニティセンター"
    reach: str = "くぬぎ山駅から徒歩約6分"
    title: str = "里山の落ち葉かきと焼きいも"
    field: str = "environment"
    field_name: str = "環境"
    welcome: list[str] = dataclasses.field(default_factory=lambda: ["はじめて歓迎", "ひとり歓迎"])
    fee: str = "無料"
    group: str = "里山を守る会"
    group_kana: str = "さとやまをまもるかい"
    verified: bool = True
    picture: str = ""


def _row(slug: str, when: str, seats: str, kind: str, title: str, field: str, **others: object) -> Row:
    bare = Row(slug=slug, name=f"{title}、{when}", when=when, seats=seats, seats_kind=kind, title=title, field=field)
    return dataclasses.replace(bare, **others)  # type: ignore[arg-type]


ROWS = [
    Row(),
    _row(
        "fureai00002", "12月12日(土) 11:00–14:00", "キャンセル待ち3組", "waiting", "外国の方とつくる家庭料理", "international",
        field_name="国際交流・多文化共生", place="きらり鎌ケ谷市民会館", place_kana="きらりかまがやしみんかいかん",
        reach="新鎌ヶ谷駅から徒歩約3分", welcome=["外国の方歓迎"], fee="500円", group="国際ひろばの会", group_kana="こくさいひろばのかい",
    ),
    _row(
        "machi000003", "12月13日(日) 9:00–13:00", "抽選 12月1日(火)まで", "open", LONG_TITLE, "community",
        field_name="地域づくり", place="東部学習センター", place_kana="", reach="鎌ヶ谷大仏駅から徒歩約12分",
        welcome=MANY_MARKS, fee="1,200円", group="まち歩き案内人の会", group_kana="", verified=False,
    ),
    _row(
        "online00004", "12月15日(火) 19:00–20:30", "あと28席", "open", "団体のための会計入門", "learning",
        field_name="学び", place="オンライン", place_kana="", reach="", welcome=["はじめて歓迎"], group="会計の会", group_kana="",
        picture=PICTURE,
    ),
]  # fmt: skip


@dataclass(frozen=True)
class Applicant:
    """One row of a desk's table."""

    name: str = ""
    party: str = ""
    state: str = ""
    when: str = ""


APPLICANTS = [
    Applicant("青木 はるか", "2人", "確定", "11月20日 18:04"),
    Applicant("馬場 けんじ", "4人", "キャンセル待ち 1番", "11月21日 7:31"),
]


@dataclass(frozen=True)
class Day:
    """One cell of a month."""

    number: str = ""
    address: str = ""
    count: str = ""
    said: str = ""
    titles: list[str] = dataclasses.field(default_factory=list)
    today: bool = False


def _day(number: int) -> Day:
    if not 0 < number < 32:
        return Day()
    if number % 6:
        return Day(str(number), today=number == 2)
    return Day(str(number), f"/events/?from=2026-12-{number:02}", "2件", f"12月{number}日 2件", ["里山の落ち葉かき", "家庭料理"])


WEEKS = [[_day(number) for number in range(first, first + 7)] for first in range(-1, 32, 7)]
AREAS = [("", "選んでください"), ("kunugiyama", "くぬぎ山"), ("hatsutomi", "初富")]
NEEDS = [("wheelchair", "車いすで行きます"), ("sign", "手話通訳が必要です")]
ERRORS = {
    "party": "人数は1から4の間で入力してください。",
    "email": "「@」を入れて、もう一度確かめてください。",
    "need": "1つ以上選んでください。",
}


@dataclass(frozen=True)
class Gallery:
    """Everything the gallery shows; a state with the same names shows it live."""

    rows: list[Row] = dataclasses.field(default_factory=lambda: ROWS)
    applicants: list[Applicant] = dataclasses.field(default_factory=lambda: APPLICANTS)
    weeks: list[list[Day]] = dataclasses.field(default_factory=lambda: WEEKS)
    paragraphs: list[str] = dataclasses.field(default_factory=lambda: [LEAVES, BRING])
    areas: list[tuple[str, str]] = dataclasses.field(default_factory=lambda: AREAS)
    needs: list[tuple[str, str]] = dataclasses.field(default_factory=lambda: NEEDS)
    chosen: list[str] = dataclasses.field(default_factory=lambda: ["sign"])
    errors: dict[str, str] = dataclasses.field(default_factory=dict)
    area: str = "hatsutomi"
    name: str = ""
    page: int = 3
    pages: int = 12
    step: int = 2
