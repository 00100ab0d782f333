"""Entries put by and taken out again, in memory and beyond it."""

import datetime as dt

import pytest

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.consolidation import sent_log
from ttdn_desktop.consolidation.sent_log import SentLog
from ttdn_desktop.dossier.records import LogEntry


def entries(name: str, count: int) -> list[LogEntry]:
    return [
        LogEntry(id=f"{name}{at}", date=dt.date(2019, 1, 1), activity="a1", title=f"{name} {at}")
        for at in range(count)
    ]


@pytest.mark.parametrize("bound", [1, 10**9])
def test_each_dossiers_entries_come_out_by_its_span(bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent_log, "_IN_MEMORY", bound)
    log = SentLog()
    spans = [log.add(entries(name, count), {"a1": name}) for name, count in (("A", 3), ("B", 0), ("C", 2))]
    assert [span.count for span in spans] == [3, 0, 2]
    assert spans[0].start == 0
    for span, name, count in ((spans[2], "C", 2), (spans[0], "A", 3), (spans[1], "B", 0)):
        rows = [*log.rows(span)]
        assert [(row.activity, row.title) for row in rows] == [(name, f"{name} {at}") for at in range(count)]
    # what comes after a look back stands behind all others
    later = log.add(entries("D", 1), {})
    assert [(row.activity, row.title) for row in log.rows(later)] == [("", "D 0")]
    assert [row.title for row in log.rows(spans[2])] == ["C 0", "C 1"]


def test_the_memorys_bound_is_32_mebibytes() -> None:
    assert sent_log._IN_MEMORY == 33_554_432


def test_a_full_disk_is_told_with_its_next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    class FullFile:
        def seek(self, _position: int) -> None: ...

        def write(self, _content: bytes) -> None:
            raise OSError("no space")

    log = SentLog()
    monkeypatch.setattr(log, "_file", FullFile())
    with pytest.raises(OutputError) as caught:
        log.add(entries("A", 1), {})
    assert "không còn chỗ trống" in caught.value.what
    assert caught.value.next_step.startswith("Hãy")
