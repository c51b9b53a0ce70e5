from kamagaya_match.registrations.rules import LinkKind, Question, SignUpWish, check_party, check_wish, read_wish, to_be_forgotten
from kamagaya_match.registrations.rules.states import KEPT
from kamagaya_match.registrations.rules.wish import LONGEST_NOTE
from tests.registrations.stage import NOON


def test_a_form_is_read_kindly() -> None:
    posted = {
        "size": "３",
        "name": "　山田　花子 ",
        "email": "ＨＡＮＡＫＯ@example.jp ",
        "kana": "ヤマダ ハナコ",
        "phone": "０４７-445-1141",
    }
    wish = read_wish(posted | {"companions": "太郎\n\n 次郎 ", "question.7": "電車", "consent": "on", "other": "x"}, "easy")
    assert wish == SignUpWish(
        size=3,
        name="山田 花子",
        email="hanako@example.jp",
        kana="やまだ はなこ",
        companions=("太郎", "次郎"),
        phone="0474451141",
        answers={"7": "電車"},
        consent=True,
        lang="easy",
    )


def test_nothing_at_all_is_a_wish_with_errors() -> None:
    assert set(check_wish(read_wish({}, "ja"), [Question(name="1", label="?", required=True)])) == {
        "size",
        "name",
        "email",
        "question.1",
        "consent",
    }


def test_numbers_that_are_none() -> None:
    for text in ("", "two", "-1", "1.5", "99999999999", "0x2"):
        assert read_wish({"size": text}, "ja").size == 0
        assert "size" in check_party(read_wish({"size": text, "name": "花子"}, "ja"))


def test_a_party_without_an_address_is_fine_for_the_group() -> None:
    assert check_party(SignUpWish(size=10, name="花子")) == {} and LONGEST_NOTE > 100


def test_only_a_mail_proves_an_address() -> None:
    assert [kind.proves_address for kind in LinkKind] == [True, False, False, False]
    assert [kind.shows_party for kind in LinkKind] == [True, True, False, False]


def test_names_are_kept_for_a_year() -> None:
    assert not to_be_forgotten(NOON, NOON) and to_be_forgotten(NOON + KEPT, NOON)
