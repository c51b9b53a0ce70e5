"""Words on live pages."""

from kamagaya_match.web.say import t


def test_english_counts_right_where_the_number_is_known() -> None:
    assert "1 person" in str(t("common.people", n=1))
    assert "3 people" in str(t("common.people", n=3))
