from ttdn_desktop.activity_log.figures import Totals
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.records import Sent
from ttdn_desktop.consolidation.sent_log import EntryRange, SentLog
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.office.spreadsheets import consolidation


def test_entries_that_have_no_room_are_counted() -> None:
    many = EntryRange(0, 0, consolidation.MOST_ENTRIES + 1)
    one = Sent(
        file="a", sha256="", commune=Commune(name="A", kind="xã", province="B"), year=2019, exported=None,
        modified=0, totals=Totals(), channels={}, entries=many,
    )  # fmt: skip
    assert "1.048.574 trong 1.048.575 mục" in consolidation.truncation_notice(
        consolidate([one], log=SentLog())
    )
