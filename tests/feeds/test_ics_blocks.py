from kamagaya_match.feeds.ics_blocks import blocks_of, frame_of

TEXT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\nbegin:vevent\nUID:2\rEND:VEVENT\r\nEND:VCALENDAR\r\n"


def test_entries_know_their_lines() -> None:
    assert [(block.line, block.text, block.closed) for block in blocks_of(TEXT)] == [
        (3, "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n", True),
        (6, "begin:vevent\r\nUID:2\r\nEND:VEVENT\r\n", True),
    ]


def test_the_rest_is_the_frame() -> None:
    assert frame_of(TEXT) == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


def test_an_entry_without_an_end_stops_at_the_next_one() -> None:
    text = "BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\n"
    assert [(block.line, block.closed) for block in blocks_of(text)] == [(1, False), (3, True), (6, False)]


def test_a_folded_line_is_no_marker() -> None:
    text = "BEGIN:VEVENT\nDESCRIPTION:a\n END:VEVENT\nEND:VEVENT\n"
    assert [block.text.count("\r\n") for block in blocks_of(text)] == [4]
