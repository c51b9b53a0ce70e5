from kamagaya_match.feeds.open_data.table import Record, records


def test_records_know_the_line_where_they_start() -> None:
    text = 'a,b\r\n"1\r\n2\n3",x\n\n4,"5,""6"""\n'
    assert list(records(text)) == [
        Record(1, ("a", "b")),
        Record(2, ("1\r\n2\n3", "x")),
        Record(5, ()),
        Record(6, ("4", '5,"6"')),
    ]


def test_the_last_line_needs_no_end() -> None:
    assert list(records("a\n1")) == [Record(1, ("a",)), Record(2, ("1",))]


def test_old_line_ends() -> None:
    assert [record.line for record in records("a\r1\r2")] == [1, 2, 3]


def test_tabs_and_semicolons() -> None:
    assert next(records("a,1\tb\tc\n")).cells == ("a,1", "b", "c")
    assert next(records("a;b\n")).cells == ("a", "b")


def test_a_quotation_mark_that_is_not_closed() -> None:
    *whole, last = records('a,b\n1,2\n"3,4\n5,6\n')
    assert [record.torn for record in whole] == [False, False]
    assert (last.line, last.torn) == (3, True)


def test_a_quotation_mark_as_the_last_sign() -> None:
    assert [(record.line, record.torn) for record in records('a\n"')] == [(1, False), (2, True)]


def test_a_cell_beyond_all_limits() -> None:
    *_, last = records('a\n"' + "x" * 200_000)
    assert (last.line, last.torn) == (2, True)


def test_blank_rows() -> None:
    assert [record.blank for record in records("a\n\n , \n1\n")] == [False, True, True, False]


def test_nothing() -> None:
    assert list(records("")) == []
