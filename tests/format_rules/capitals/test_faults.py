from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, merged, recased
from ttdn_desktop.format_rules.capitals.line import Line

ERRORS = frozenset(("l1", "l9"))


def test_words_are_told_in_one_line() -> None:
    text = "gửi Ủy\n Ban xã"
    fault = recased(Line(text), "l1", (1, 3), small=[2])
    assert (fault.words(text), fault.right_words(text)) == ("Ủy Ban", "Ủy ban")
    assert fault.letters == ((8, "b"),)


def test_capitals_throughout_are_not_judged() -> None:
    assert against(Line("ỦY BAN"), 0, ("Ủy", "ban")) is None
    assert against(Line("ủy Ban"), 0, ("Ủy", "ban")) == ([0], [1])
    assert against(Line("Tết nguyên"), 0, ("tết", "Nguyên")) == ([1], [])


def one(row: str, start: int, end: int) -> CapitalFault:
    return CapitalFault(row, start, end, ((start, "x"),))


def test_what_touches_or_overlaps_is_one_place_by_its_gravest_widest_row() -> None:
    text = "Chủ Tịch Ủy Ban, Xã Vạn"
    faults = [one("l9", 0, 8), one("l4", 9, 15), one("l1", 9, 12), one("l4", 17, 23)]
    assert [(fault.row, fault.start, fault.end) for fault in merged(faults, text, ERRORS)] == [
        ("l9", 0, 15),
        ("l4", 17, 23),
    ]


def test_an_inner_fault_doesnt_end_the_wide_one() -> None:
    text = "Sở Kế Hoạch và Đầu Tư Xã"
    faults = [one("l1", 0, 21), one("l9", 3, 11), one("l4", 22, 24)]
    assert [(fault.start, fault.end) for fault in merged(faults, text, ERRORS)] == [(0, 24)]
