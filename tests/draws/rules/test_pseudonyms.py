"""Names that say nothing."""

import random

from kamagaya_match.draws.rules import pseudonym, read_pseudonym, spaced
from kamagaya_match.draws.rules.pseudonyms import ALPHABET, LENGTH
from tests.draws.urns import hex_of

SECRET = hex_of(random.Random(7))


def test_each_party_has_its_own_name_which_stays() -> None:
    names = [pseudonym(SECRET, number) for number in range(1, 5001)]
    assert len(set(names)) == len(names)
    assert all(len(name) == LENGTH and set(name) <= set(ALPHABET) for name in names)
    assert names[0] == pseudonym(SECRET, 1)


def test_another_draw_has_other_names() -> None:
    assert pseudonym(SECRET, 1) != pseudonym(hex_of(random.Random(8)), 1)


def test_no_sign_is_mistaken_for_another() -> None:
    assert not set(ALPHABET) & set("01OI")


def test_names_are_read_as_people_type_them() -> None:
    name = pseudonym(SECRET, 3)
    assert read_pseudonym(spaced(name)) == read_pseudonym(f" {name.lower()} ") == name
    assert read_pseudonym("") == read_pseudonym("0" * LENGTH) == read_pseudonym(name[:-1]) == ""


def test_full_width_letters_of_a_japanese_keyboard_are_letters() -> None:
    name = pseudonym(SECRET, 4)
    assert read_pseudonym("".join(chr(ord(sign) + 0xFEE0) for sign in name)) == name
