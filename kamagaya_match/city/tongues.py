"""The languages in which people of the city can be helped."""

from enum import StrEnum


class Tongue(StrEnum):
    """A language by its ISO 639-1 code."""

    JA = "ja"
    EN = "en"
    ZH = "zh"
    KO = "ko"
    VI = "vi"
    TL = "tl"
    NE = "ne"
    PT = "pt"
    ES = "es"
