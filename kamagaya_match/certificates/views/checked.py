"""What anyone learns of a number: whether it is valid, and what the paper in their hand says anyway."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamagaya_match.certificates.rules import CertificateState, Line, masked, shown_number
from kamagaya_match.clock import TOKYO
from kamagaya_match.words.catalogue import Lang, say

from .addresses import check_path, desk_path
from .lines import CertificateFacts, LineRow, WorkRow, period, rows_of, total, whole_day


@dataclass(frozen=True)
class Checked:
    """A number that was looked up. Of a withdrawn one nothing is shown but that it is; `name` is its first letter only.

    A certificate has `lines` and its group, a record of hours across groups has `works`.
    """

    number: str = ""
    path: str = ""
    valid: bool = False
    title: str = ""
    body: str = ""
    name: str = ""
    named: bool = False
    group: str = ""
    group_href: str = ""
    period: str = ""
    total: str = ""
    issued: str = ""
    lines: list[LineRow] = field(default_factory=list)
    works: list[WorkRow] = field(default_factory=list)
    manage: str = ""


def checked_of(row: CertificateFacts, lines: Sequence[Line], group: str, may_manage: bool, lang: Lang) -> Checked:
    """The page of a number; `manage` leads the group's own people and the office to its desk."""
    number, manage = shown_number(row.number), desk_path(group) if may_manage else ""
    if row.state != CertificateState.VALID:
        day = whole_day(row.ended_at.astimezone(TOKYO).date(), lang) if row.ended_at else ""
        said = {part: say(lang, f"certificates.check.withdrawn_{part}", day=day, group=row.group_name) for part in ("title", "body")}
        return Checked(number, check_path(row.number), False, said["title"], said["body"], manage=manage)
    return Checked(
        number=number,
        path=check_path(row.number),
        valid=True,
        title=say(lang, "certificates.check.valid_title"),
        body=say(lang, "certificates.check.valid_body", group=row.group_name),
        name=masked(row.name),
        named=bool(row.name),
        group=row.group_name,
        group_href=f"/groups/{group}",
        period=period(lines, lang),
        total=total(lines, lang),
        issued=whole_day(row.issued_at.astimezone(TOKYO).date(), lang) if row.issued_at else "",
        lines=rows_of(lines, lang),
        manage=manage,
    )
