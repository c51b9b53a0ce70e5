"""Open-data lists of events: 「イベント一覧」 in its dialects A, B and C, read and written."""
