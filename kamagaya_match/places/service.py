"""What other rooms ask of places, and the loading of the directory."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from kamagaya_match.places import queries
from kamagaya_match.places.models import Place
from kamagaya_match.places.rules import OWN_FILE, DirectoryPlace, read_directory
from kamagaya_match.places.views import PlaceChoice, PlaceFacts, PlacePage, choice_of, facts_of, page_of
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, public_changed, reading
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.folding import fold


def choices(lang: Lang = "ja") -> list[PlaceChoice]:
    """Every place to choose from, in the order of its reading."""
    with reading() as tx:
        return [choice_of(place, lang) for place in queries.all_places(tx)]


def place_page(slug: str, lang: Lang) -> PlacePage:
    """The page of a place; NotFound when there is none."""
    with reading() as tx:
        return page_of(_place(tx, slug), lang)


def place_id_of(tx: Tx, slug: str) -> int:
    """The id of the place `slug`; NotFound when there is none."""
    return _place(tx, slug).id or 0


def place_facts(tx: Tx, place_id: int, lang: Lang = "ja") -> PlaceFacts:
    """The facts of one place; NotFound when there is none."""
    found = facts_by_id(tx, [place_id], lang)
    if place_id not in found:
        raise NotFound
    return found[place_id]


def facts_by_id(tx: Tx, ids: Iterable[int], lang: Lang = "ja") -> dict[int, PlaceFacts]:
    """The facts of these places by id; an id without a place is left out."""
    found = (facts_of(place, lang) for place in queries.places_by_ids(tx, ids))
    return {facts.id: facts for facts in found}


def facts_by_name(tx: Tx) -> dict[str, PlaceFacts]:
    """Every place by its folded name; places that share one are left out, because a name alone does not tell them apart."""
    places = queries.all_places(tx)
    names = Counter(fold(place.name) for place in places)
    return {fold(place.name): facts_of(place, "ja") for place in places if names[fold(place.name)] == 1}


def public_pages() -> list[tuple[str, None]]:
    """The address of every place's page; when it changed last is not known."""
    with reading() as tx:
        return [(f"/places/{place.slug}", None) for place in queries.all_places(tx)]


def load_directory(tx: Tx, file: Path = OWN_FILE) -> int:
    """Bring the table of places in step with a directory file; the number of places new or changed.

    Places that the file no longer has stay, because events may stand in them.
    """
    changed = sum(_load(tx, place) for place in read_directory(file))
    if changed:
        public_changed(tx)
    return changed


def _load(tx: Tx, place: DirectoryPlace) -> bool:
    row = queries.place_by_slug(tx, place.slug) or Place(slug=place.slug, name=place.name)
    facts = {**asdict(place), "barrier_free": list(place.barrier_free)}
    if row.id is not None and all(getattr(row, name) == value for name, value in facts.items()):
        return False
    for name, value in facts.items():
        setattr(row, name, value)
    tx.add(row)
    return True


def _place(tx: Tx, slug: str) -> Place:
    place = queries.place_by_slug(tx, slug)
    if place is None:
        raise NotFound
    return place
