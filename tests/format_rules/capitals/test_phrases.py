from ttdn_desktop.format_rules.capitals.line import Line
from ttdn_desktop.format_rules.capitals.phrases import PhraseTable

TABLE = PhraseTable(("Hội Nông dân", "Hội", "Hội Nông dân Việt Nam"))


def test_the_longest_phrase_stands_first() -> None:
    line = Line("HỘI NÔNG DÂN VIỆT NAM")
    assert [len(phrase) for phrase in TABLE.all_at(line, 0)] == [5, 3, 1]
    found = TABLE.at(Line("hội nông dân xã"), 0)
    assert found is not None and found.right == ("Hội", "Nông", "dân")


def test_nothing_stands_beyond_the_end() -> None:
    assert TABLE.at(Line("hội"), 1) is None
    assert PhraseTable(("Hội",)).at(Line("xã hội"), 1) is not None


def test_what_it_begins_with_and_holds() -> None:
    assert TABLE.first_keys == {"hội"}
    assert ("hội",) in TABLE
    assert ("hội", "nông") not in TABLE
    assert () not in TABLE
