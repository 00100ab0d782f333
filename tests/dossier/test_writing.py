import datetime as dt

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.dossier_samples import read_table, sample
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.reading import read, write
from ttdn_desktop.dossier.records import Dossier, Evidence, LogEntry, PressMatter
from ttdn_desktop.dossier.writing import Writer

TEXTS = st.sampled_from(
    ['"extra":{},', '\\"extra":{"', "\n  },\n  {", '\n "log": [],', "Vạn Thắng", "", "\\"]
)
EXTRA = st.dictionaries(TEXTS, st.one_of(TEXTS, st.dictionaries(TEXTS, TEXTS)), max_size=1)
ENTRIES = st.builds(
    LogEntry,
    id=TEXTS,
    date=st.dates(dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
    note=TEXTS,
    quantity=st.sampled_from([0, 2, 1.5]),
    press=st.none() | st.builds(PressMatter, outlet=TEXTS, extra=EXTRA),
    evidence=st.lists(st.builds(Evidence, text=TEXTS), max_size=2).map(tuple),
    extra=EXTRA,
)


def plainly(dossier: Dossier) -> bytes:
    """Return what the slow way gives, through plain values."""
    return msgspec.json.format(msgspec.json.encode(records_json.to_builtins(dossier)), indent=1) + b"\n"


@given(st.lists(st.lists(ENTRIES, max_size=4), min_size=1, max_size=4), EXTRA)
def test_the_quick_ways_give_the_same_bytes_and_nothing_is_lost(logs: list[list[LogEntry]], extra: dict):
    start, writer, kept = read_table(sample()).dossier, Writer(), ()
    start = msgspec.structs.replace(start, answers={**start.answers, "extra": {}, "log": []}, extra=extra)
    for log in logs:
        kept = (*kept[1:], *log)
        dossier = msgspec.structs.replace(start, log=kept)
        assert writer.write(dossier) == write(dossier) == plainly(dossier)
        assert read(plainly(dossier), name="x").dossier == dossier


def test_a_changed_entry_is_written_as_changed_and_a_removed_one_is_gone():
    dossier, writer = read_table(sample()).dossier, Writer()
    first, second = (LogEntry(id=name, date=dt.date(2019, 5, 6)) for name in ("l1", "l2"))
    for log in ((first, second), (msgspec.structs.replace(first, note="sửa"), second), (second,), ()):
        state = msgspec.structs.replace(dossier, log=log)
        assert writer.write(state) == write(state)


def test_only_so_many_entries_that_are_gone_stay_in_the_cache():
    dossier, writer = read_table(sample()).dossier, Writer()

    def write(*log: LogEntry) -> None:
        writer.write(msgspec.structs.replace(dossier, log=log))

    gone = tuple(LogEntry(id=f"n{number:04}", date=dt.date(2019, 5, 6)) for number in range(1000))
    last, newer = (LogEntry(id=name, date=dt.date(2019, 5, 6)) for name in ("a", "b"))
    write(*gone, last)
    write(last)
    assert len(writer._cache) == 1001
    write(last, newer)
    assert len(writer._cache) == 1002
    write(last)
    assert len(writer._cache) == 1
