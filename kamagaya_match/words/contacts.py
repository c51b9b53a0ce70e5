"""Contact data that people write into free text: found however they are spelt, and hidden until both sides have said yes.

Mail addresses, telephone numbers, names in LINE and its like, and links to such accounts. Not: dates, hours, amounts, postal codes,
numbers of certificates, and links to anything else.
"""

import re
import unicodedata
from enum import StrEnum

from kamagaya_match.words.catalogue import Lang, say

Span = tuple[int, int]

# NFKC has made full width, ℡ and ： plain before these look.
_HYPHENS = r"\-\u2010-\u2015\u2212\u30fc\u2500\u2501~\u301c_"
_GAP = rf"[ .()\[\]・の{_HYPHENS}]{{0,3}}"
_TIGHT = rf"[{_HYPHENS}]?"
_BEFORE = rf"(?<![0-9])(?<![0-9][{_HYPHENS}])(?<![0-9]{{2}}\.)(?<!0\.)"
_AFTER = r"(?![0-9])"
_CALLED = r"(?:TEL|PHONE|FAX|MOBILE|電話|でんわ|携帯|ケータイ|けいたい|スマホ|ファック?ス|\u260e|\u260f|\u2706|\U0001f4de|\U0001f4f1)"

_MAILS = (
    r"(?<![A-Z0-9._%+\-])[A-Z0-9._%+'\-]{1,64}\s?(?:@|\s?[(\[<{](?:at|@|アット|アットマーク)[)\]>}]|アットマーク)\s?(?:[\w\-]{1,63}\.){1,6}[A-Z]{2,24}",
    r"(?<![A-Z0-9._%+\-])(?=[0-9._%+'\-]{0,64}[A-Z])[A-Z0-9._%+'\-]{1,64}\s?@\s?(?:gmail|docomo|softbank|ezweb|au|icloud|yahoo|hotmail|outlook|ymobile)\b",
)
_PHONES = (
    rf"{_BEFORE}\(?0[5-9]0{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_AFTER}",
    rf"{_BEFORE}0[5-9]0(?:{_TIGHT}[0-9]){{8}}{_AFTER}",
    rf"{_BEFORE}\(?0800{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}}{_AFTER}",
    rf"{_BEFORE}\(?0(?:120|[59]70){_GAP}[0-9]{{2,3}}{_GAP}[0-9]{{3,4}}{_AFTER}",
    rf"{_BEFORE}(?<![0-9][/.])\(?0[346]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_AFTER}",  # 03 could be the end of a day before 0900-1030
    rf"{_BEFORE}0[346][{_HYPHENS}][0-9]{{4}}[{_HYPHENS}][0-9]{{4}}{_AFTER}",
    rf"{_BEFORE}\(?0[1-9][0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}}{_AFTER}",
    rf"{_BEFORE}\(?0[1-9][0-9]{{2}}{_GAP}[0-9]{{2}}{_GAP}[0-9]{{4}}{_AFTER}",
    rf"{_BEFORE}\(?0[1-9][0-9]{{3}}{_GAP}[0-9]{_GAP}[0-9]{{4}}{_AFTER}",
    rf"(?<![0-9A-Z])(?:\+|00|010-?)\s?81(?:[ ().{_HYPHENS}]{{0,3}}[0-9]){{8,11}}{_AFTER}",
    rf"(?<![0-9A-Z])\+\s?[1-9](?:[ ().{_HYPHENS}]{{0,2}}[0-9]){{8,14}}{_AFTER}",
    rf"(?<![A-Z]){_CALLED}[^0-9\n。、]{{0,8}}(?P<said>(?:[0-9]{{2,4}}[ {_HYPHENS}])?[1-9][0-9]{{1,3}}[{_HYPHENS}][0-9]{{4}}){_AFTER}",
)
_APPS = (
    r"(?:(?<![A-Z])(?:LINE|INSTAGRAM|FACEBOOK|TWITTER|DISCORD|SKYPE|KAKAO(?:TALK)?|WECHAT|TELEGRAM|WHATSAPP|TIKTOK|THREADS|SIGNAL|FB)(?![A-Z]{2})"
    r"|(?<![ァ-ヶー])(?:ライン|インスタ(?:グラム)?|フェイスブック|ツイッター|ディスコード|スカイプ|カカオ(?:トーク)?|テレグラム|ウィーチャット)(?![ァ-ヶー]))"
)
_ID = r"(?:@?ID|アイ?ディー|あいでぃー|アカウント名?|ユーザー名|NAME|ACCOUNT)"
_NAME = r"@?[A-Z0-9][A-Z0-9._\-]{2,39}"
_MIXED = rf"(?=[0-9._\-]{{0,39}}[A-Z])(?=[A-Z\-]{{0,39}}[0-9_])(?=@?[A-Z0-9._\-]{{4}}){_NAME}"
_QUOTE = r"[「『\"'(\[<]?"
_ACCOUNTS = (
    rf"{_APPS}\s?[のも]?\s?{_ID}(?![A-Z0-9])[\s:=は→、がで]{{0,4}}(?:IS\s)?{_QUOTE}(?P<said>{_NAME})",
    rf"{_APPS}[^@\n。]{{0,10}}(?P<said>@[A-Z0-9][A-Z0-9._\-]{{2,39}})",
    rf"{_APPS}\s?[:=→]\s?{_QUOTE}(?P<said>(?=[0-9._\-]{{0,39}}[A-Z]){_NAME})(?![A-Z0-9:])",
    rf"{_APPS}(?:\s?(?:は|IS\s|[(「『<])\s?|\s){_QUOTE}(?P<said>{_MIXED})",
    rf"(?<![A-Z0-9._\-@])(?P<said>{_MIXED})\s?\(\s?{_APPS}\s?\)",
    rf"{_APPS}\s?(?:は|IS\s)\s?{_QUOTE}(?P<said>(?=[A-Z]{{4}}){_NAME})(?=[」』\"')\]>]?(?:です|だ|と|。|\s*$|\s*\n))",
)
_HOSTS = (
    r"line\.me|lin\.ee|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.me|messenger\.com|twitter\.com|x\.com|t\.me|wa\.me|discord\.gg|discord\.com"
    r"|threads\.net|tiktok\.com|kakao\.com|linktr\.ee|lit\.link|profu\.link|signal\.me"
)
_LINKS = (
    rf"(?<![A-Z0-9.\-])(?:https?://)?(?:[A-Z0-9\-]{{1,63}}\.){{0,3}}(?:{_HOSTS})/[!-;=?-~]+",
    r"(?<![A-Z])(?:line|skype|tg|mailto|tel|sms)://?[!-;=?-~]+",
    r"(?<![A-Z])(?:mailto|tel|sms|skype):[!-;=?-~]{4,}",
)
_PHONE = tuple(re.compile(one, re.IGNORECASE) for one in _PHONES)
_ALL = (*(re.compile(one, re.IGNORECASE) for one in (*_MAILS, *_ACCOUNTS, *_LINKS)), *_PHONE)
_KANJI = {ord(kanji): str(figure) for figure, kanji in enumerate("〇一二三四五六七八九")} | {ord("零"): "0"}
_IN_KANJI = re.compile(rf"(?<![〇零一二三四五六七八九])[〇零](?:{_GAP}[〇零一二三四五六七八九]){{9,10}}(?![〇零一二三四五六七八九])")
_BETWEEN = re.compile(r"[\s、,/・]*")


class Until(StrEnum):
    """How long contacts stay hidden: until the yes, or for good, where one of the two is a child."""

    YES = "hidden"
    EVER = "never"


def contacts_in(text: str) -> list[Span]:
    """Where contact data stand in `text`, as (first, end), in their order; what is only apart by commas or spaces is one."""
    folded, places = _folded(text)
    found = [match.span("said" if "said" in one.groupindex else 0) for one in _ALL for match in one.finditer(folded)]
    found += [match.span() for match in _IN_KANJI.finditer(folded) if _is_phone(match[0])]
    return _joined(text, sorted((places[first], places[end - 1] + 1) for first, end in found))


def has_contact(text: str) -> bool:
    """Whether a mail address, telephone number or the like stands in `text`."""
    return bool(contacts_in(text))


def without_contacts(text: str, until: Until | None, lang: Lang) -> str:
    """`text` as the other side may read it: each contact datum replaced by what says when it can be seen; None: all may be seen."""
    if until is None:
        return text
    for first, end in reversed(contacts_in(text)):
        text = text[:first] + say(lang, f"contacts.{until}") + text[end:]
    return text


def note_of(text: str, until: Until | None, lang: Lang) -> str:
    """What tells the writer of `text` that a part of it is hidden from the other side; empty when nothing is."""
    if until is None or not has_contact(text):
        return ""
    return say(lang, "contacts.own" if until is Until.YES else "contacts.own_never")


def _folded(text: str) -> tuple[str, list[int]]:
    """The text in half width without invisible characters, and where each of its characters came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        shown = _half(letter)
        letters.append(shown)
        places += [place] * len(shown)
    return "".join(letters), places


def _half(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "No":  # ① begins a line of a list, and is no figure of the number behind it
        return " "
    return "" if kind in ("Cf", "Mn") else unicodedata.normalize("NFKC", letter)


def _is_phone(kanji: str) -> bool:
    figures = kanji.translate(_KANJI)
    return any(one.fullmatch(figures) for one in _PHONE)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for first, end in spans:
        if joined and (first <= joined[-1][1] or _BETWEEN.fullmatch(text, joined[-1][1], first)):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return joined
