"""The program's sentences and their keys."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.papers.report.sentences import ReportSentence, entry_keys, entry_sentences


def test_an_entry_id_given_twice_still_gives_two_keys():
    assert list(entry_keys("press", ["l1", "l2", "l1"])) == ["press.l1", "press.l2", "press.l1#2"]


@pytest.mark.parametrize(("count", "last"), [(20, "a.20"), (21, "a.more")])
def test_twenty_entries_are_named_and_the_rest_counted(count: int, last: str):
    entries = [LogEntry(id=str(number), date=dt.date(2019, 1, 1)) for number in range(1, count + 1)]
    lines = [
        *entry_sentences(
            "a", entries, lambda entry: entry.id, more=lambda rest: ReportSentence("a.more", str(rest))
        )
    ]
    assert len(lines) == count
    assert lines[-1].key == last
