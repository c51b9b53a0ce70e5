"""What services say when something cannot be done; texts are catalogue keys."""


class Refused(Exception):
    """The wish is understood but not possible now: `key` names the text with the reason and the next step."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class NotFound(Exception):
    """There is no such thing, or this person may not know of it."""


class Invalid(Exception):
    """A form's values need mending: `errors` maps each field to the key of its text."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(", ".join(sorted(errors)))
        self.errors = errors
