from datetime import date

import msgspec
import pytest

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.official_paper.legal_bases import KnownBase, cited, ended_before, known_bases


def test_a_document_is_known_by_its_number_alone_or_a_law_by_name_and_day() -> None:
    found = cited("Căn cứ Kết luận số 16-KL/TW ngày 14/02/2012", None)
    assert found is not None and found.number == "16-KL/TW"
    assert cited("Căn cứ Kết luận số 116-KL/TW", None) is None
    law = next(base for base in known_bases().values() if base.type == "Luật" and base.title and base.date)
    assert cited(f"Căn cứ Luật {law.title}", law.date) == law
    assert cited(f"Căn cứ Luật {law.title}", date(1990, 1, 1)) is None


@pytest.mark.parametrize(("year", "ended"), [(2020, False), (2021, True)])
def test_a_base_has_ended_before_the_year_after_its_last(year: int, ended: bool) -> None:
    base = KnownBase(type="Kết luận", number="1-KL/TW", valid_to=date(2020, 12, 31))
    assert ended_before(base, year) == ended


@pytest.mark.parametrize(("years_later", "ended"), [(0, False), (1, True)])
def test_a_replaced_base_has_ended_before_the_year_after(years_later: int, ended: bool) -> None:
    successor = known_bases()["57-KL/TW"]
    assert successor.date is not None
    base = KnownBase(type="Kết luận", number="1-KL/TW", replaced_by="57-KL/TW")
    assert ended_before(base, successor.date.year + years_later) == ended
    assert not ended_before(KnownBase(type="Kết luận", number="1-KL/TW"), 2100)


def test_every_row_has_title_source_and_a_period_or_a_note_why_not() -> None:
    rows = msgspec.json.decode((resources_dir() / "legal_bases.json").read_bytes())["bases"]
    assert all(row["title"] and row["source"] for row in rows)
    assert all(row["valid_from"] or "chưa" in row["note"].lower() for row in rows)
