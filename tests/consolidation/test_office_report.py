"""The office's record: written, read, refused."""

import datetime as dt

import pytest

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.consolidation import office_report
from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement, Receipt, YearFigures
from ttdn_desktop.dossier.records import Author, Signer


def test_what_is_written_reads_back_with_keys_of_a_newer_program() -> None:
    own = OfficeReport(
        year=2026, topic="thông tin đối ngoại", number="15", date=dt.date(2026, 12, 20),
        author=Author(name="Sở Văn hóa, Thể thao và Du lịch", parent="Ủy ban nhân dân tỉnh Khánh Hòa"),
        signer=Signer(name="Trần Văn Nam"), units=("Vạn Thắng",), strengths=(), extra={"later": 1},
        proposals=(PickedStatement(text="Mở lớp", sources=("Vạn Thắng",), alike="Mở lớp"),),
        receipts=(Receipt(unit="Vạn Thắng", file="a.ttdn", sha256="0", received=dt.date(2026, 11, 5)),),
        before=YearFigures(
            year=2025, totals=Totals(1, 2, 3), channels={"radio": ChannelFigures(1, {"tin": 2})}
        ),
    )  # fmt: skip
    assert office_report.read(office_report.write(own), name="a.json") == own


@pytest.mark.parametrize("head", ["", "[]", '{"format": "ttdn-dossier", "version": 1}',
                                  '{"format": "ttdn-consolidation", "version": 2}'])  # fmt: skip
def test_another_file_is_refused(head: str) -> None:
    with pytest.raises(InputError, match=r"a\.json"):
        office_report.read(head.encode(), name="a.json")
