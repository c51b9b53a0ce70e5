"""What a story holds, and when both sides agree on it."""

LONGEST = {"title": 80, "text": 4000, "picture_alt": 200}
PAGE = 12
ON_GROUP_PAGE = 4
PICTURES = (".jpg", ".png", ".webp")


def wrong_story(title: str, text: str) -> dict[str, str]:
    """What is wrong with a story as written, by field."""
    errors = {}
    for name, value in (("title", title), ("text", text)):
        if not value:
            errors[name] = f"stories.errors.{name}"
        elif len(value) > LONGEST[name]:
            errors[name] = f"stories.errors.{name}_long"
    return errors


def both_agree(version: int, giver: int, group: int) -> bool:
    """Whether both sides agree on this very version; 0 stands for no version."""
    return version == giver == group
