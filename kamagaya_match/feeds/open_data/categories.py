"""What publishers call their kinds of events, and the fields of this platform."""

from collections.abc import Iterable

from kamagaya_match.feeds.open_data.values import folded

OTHER = "other"
# The first words that a category contains decide; the left ones are those of the national lists.
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("welfare", ("福祉", "介護", "障害", "障がい", "高齢", "ボランティア")),
    ("children", ("子育て", "子ども", "こども", "子供", "育児", "親子", "青少年", "若者")),
    ("environment", ("環境", "自然", "緑", "リサイクル", "生き物")),
    ("culture", ("文化", "芸術", "音楽", "美術", "演劇", "映画", "歴史")),
    ("sports", ("スポーツ", "運動", "体操")),
    ("safety", ("安全", "防災", "防犯", "消防", "交通")),
    ("community", ("地域", "まちづくり", "交流", "催事", "観光", "祭", "まつり", "自治")),
    ("international", ("国際", "多文化", "外国")),
    ("learning", ("教育", "セミナー", "講座", "学習", "学び", "資格", "生涯", "講演")),
    ("health", ("健康", "医療", "栄養", "保健")),
    ("industry", ("産業", "仕事", "就労", "就職", "ビジネス", "農業", "商業", "観光")),
)
_NAMES = {
    "welfare": "健康・福祉",
    "children": "子育て・教育",
    "environment": "生活と環境",
    "culture": "文化・芸術",
    "sports": "スポーツ",
    "safety": "安全と防災",
    "community": "催事・観光",
    "international": "その他イベント",
    "learning": "セミナー",
    "health": "健康・福祉",
    "industry": "仕事・産業",
    OTHER: "その他イベント",
}


def fields_of(categories: Iterable[str]) -> tuple[str, ...]:
    """The field codes that a publisher's categories mean, each once; `other` if none of them says anything."""
    told = [folded(category) for category in categories if category.strip()]
    found = tuple(code for code, words in _WORDS if any(word in category for word in words for category in told))
    return found or ((OTHER,) if told else ())


def categories_of(fields: Iterable[str]) -> tuple[str, ...]:
    """The names that open-data lists use for field codes, each once; KeyError for an unknown code."""
    return tuple(dict.fromkeys(_NAMES[field] for field in fields))
