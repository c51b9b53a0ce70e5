"""One tap says that a suggestion does not fit; another takes it back."""

from kamagaya_match.matching import queries
from kamagaya_match.matching.models import MatchCorrection
from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.rules.corrections import Fix, known_fix
from kamagaya_match.matching.rules.parts import metres_between
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import one_at_a_time, transaction
from kamagaya_match.who import Who

from .memory import open_asks
from .suggesting import signed_in, wish_for

MOST = 200


def correct(who: Who, slug: str, kind: str, value: str) -> None:
    """Keep what this person says at a need or event: not this field, too far, not interested. Errors: NotFound, Refused."""
    person_id, fix = signed_in(who), known_fix(kind, value)
    with transaction() as tx:
        one_at_a_time(tx, f"match_correction {person_id}")
        rows = queries.corrections(tx, person_id)
        wish, known = wish_for(tx, who, rows), next((kept for of in Of if slug in (kept := open_asks(tx, of)).titles), None)
        if fix is None or wish is None or known is None:
            raise NotFound
        if len(rows) >= MOST:
            raise Refused("matching.refused.too_many")
        if fix is Fix.FAR:
            metres = metres_between(wish.where, known.open.asks[slug].where)
            if metres is None:
                raise NotFound
            value = str(metres)
        if any((row.kind, row.value, row.need_slug) == (fix, value, slug) for row in rows):
            return
        tx.add(MatchCorrection(person_id=person_id, kind=fix, value=value, need_slug=slug, need_title=known.titles[slug]))


def undo(who: Who, number: int) -> None:
    """Take one correction back; one that is not there any more stays so. Errors: NotFound for a visitor."""
    person_id = signed_in(who)
    with transaction() as tx:
        queries.drop_correction(tx, person_id, number)
