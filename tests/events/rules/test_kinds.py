from kamagaya_match.events.rules import PUBLIC_KINDS, EventKind


def test_only_internal_events_are_not_public() -> None:
    assert set(EventKind) - set(PUBLIC_KINDS) == {EventKind.INTERNAL}
