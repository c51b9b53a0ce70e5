"""What a city's file holds: the city, its office, its plan, its places."""

from dataclasses import dataclass
from datetime import date

from kamagaya_match.words.catalogue import Lang


@dataclass(frozen=True, slots=True)
class City:
    """The city itself; `code` is the six-digit code of local governments, the point that of the city hall."""

    name: str
    kana: str
    name_en: str
    prefecture: str
    prefecture_code: str
    code: str
    population: int
    population_on: date
    lat: float
    lon: float
    website: str

    def name_in(self, lang: Lang) -> str:
        return self.name_en if lang == "en" else self.name


@dataclass(frozen=True, slots=True)
class Office:
    """The department in charge of working together."""

    name: str
    name_en: str
    department: str
    phone: str
    fax: str
    postal_code: str
    address: str

    def name_in(self, lang: Lang) -> str:
        return self.name_en if lang == "en" else self.name


@dataclass(frozen=True, slots=True)
class Titled:
    """A title in the three languages."""

    title: str
    title_easy: str
    title_en: str

    def title_in(self, lang: Lang) -> str:
        return {"ja": self.title, "easy": self.title_easy, "en": self.title_en}[lang]


@dataclass(frozen=True, slots=True)
class Plan(Titled):
    """The plan as a whole."""

    subtitle: str
    published: date


@dataclass(frozen=True, slots=True)
class Vision(Titled):
    """未来像: one of the futures that the plan works towards."""

    number: int
    about: str
    about_easy: str
    about_en: str

    def about_in(self, lang: Lang) -> str:
        return {"ja": self.about, "easy": self.about_easy, "en": self.about_en}[lang]


@dataclass(frozen=True, slots=True)
class Action(Titled):
    """アクション: what the city does, the need it answers, and the numbers of the related actions."""

    number: int
    vision: int
    need: str
    need_easy: str
    need_en: str
    is_new: bool
    related: tuple[int, ...]

    def need_in(self, lang: Lang) -> str:
        return {"ja": self.need, "easy": self.need_easy, "en": self.need_en}[lang]


@dataclass(frozen=True, slots=True)
class Spot:
    """A named point on the map."""

    name: str
    kana: str
    name_en: str
    lat: float
    lon: float

    def name_in(self, lang: Lang) -> str:
        return self.name_en if lang == "en" else self.name


@dataclass(frozen=True, slots=True)
class Station(Spot):
    """A railway station; the name is without 駅."""


@dataclass(frozen=True, slots=True)
class Area(Spot):
    """A part of the city by its postal name; the point is its middle."""

    postal_code: str
