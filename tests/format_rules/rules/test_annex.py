"""Annexes and tables: sizes, rows, numbers, the note; each on both sides."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import Paper, circular, decree

LABEL, TITLE, NOTE, CELL = "Phụ lục", "DANH MỤC", "(Kèm theo", "Phát thanh"

PLAIN = "Tham mưu bố trí"


def noted(text: str) -> Paper:
    return decree().says(NOTE, text)


def two(first: str, second: str, mention: str = "Phụ lục I, II") -> Paper:
    """A paper with two annexes; the second stands behind the first one's table."""
    paper = decree().says(LABEL, first).says(PLAIN, f"Tham mưu theo {mention}.")
    facts = paper.facts
    copies = tuple(replace(facts.paras[at], number=0) for at in (70, 71, 72))
    run = copies[0].runs[0]
    label = replace(copies[0], text=second, raw=second, runs=(replace(run, text=second),))
    paras = (*facts.paras, label, *copies[1:])
    return paper.with_facts(paras=tuple(replace(para, number=at + 1) for at, para in enumerate(paras)))


@pytest.mark.parametrize(("words", "low", "high"), [(LABEL, 14, 14), (TITLE, 13, 14), (NOTE, 13, 14)])
def test_sizes_of_an_annexs_head(words: str, low: float, high: float) -> None:
    for size in (low, high):
        assert "annex" not in decree().with_runs(words, size=size).broken()
    for size in (low - 0.5, high + 0.5):
        assert "annex" in decree().with_runs(words, size=size).broken()


@pytest.mark.parametrize(("size", "kept"), [(10.5, False), (11, True), (14, True), (20, True)])
def test_size_in_a_table(size: float, kept: bool) -> None:
    assert ("table.text" not in decree().with_runs(CELL, size=size).broken()) is kept


@pytest.mark.parametrize(("rows", "kept"), [(2, True), (3, False)])
def test_a_table_of_three_rows_may_go_over_a_page(rows: int, kept: bool) -> None:
    whole = decree().facts.tables[2].rows
    for lacking in ({"header_repeats": False}, {"whole_rows": False}):
        paper = decree().with_table(2, rows=whole[:rows], **lacking)
        assert ("table.text" not in paper.broken()) is kept


def test_a_table_that_only_arranges_text_has_no_rules() -> None:
    paper = decree().with_table(2, header_repeats=False, is_data=False)
    assert "table.text" not in paper.with_runs(CELL, size=8).broken()


def test_rows_that_may_break_are_a_warning_and_a_header_once_an_error() -> None:
    assert decree().with_table(2, whole_rows=False).severities("table.text") == ["warning"]
    assert decree().with_table(2, header_repeats=False).severities("table.text") == ["error"]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("Phụ lục I", "Phụ lục II", True),
        ("Phụ lục I", "Phụ lục III", False),
        ("Phụ lục II", "Phụ lục I", False),
        ("Phụ lục", "Phụ lục", False),
        ("Phụ lục 1", "Phụ lục 2", False),
    ],
)
def test_several_annexes_are_numbered_in_roman_from_one(first: str, second: str, kept: bool) -> None:
    assert ("annex" not in two(first, second, mention="các phụ lục").broken()) is kept


@pytest.mark.parametrize(("label", "kept"), [("Phụ lục", True), ("Phụ lục I", True), ("Phụ lục 1", False)])
def test_one_annex_needs_no_number(label: str, kept: bool) -> None:
    assert ("annex" not in decree().says(LABEL, label).broken()) is kept


@pytest.mark.parametrize(
    ("mention", "kept"),
    [
        ("Phụ lục I, II", True),
        ("Phụ lục I và Phụ lục II", True),
        ("Phụ lục I đến II", True),
        ("Phụ lục I", False),
        ("Phụ lục kèm theo", True),
    ],
)
def test_the_text_names_each_annex(mention: str, kept: bool) -> None:
    # the sample's own text names its annex without a number, which means all
    paper = two("Phụ lục I", "Phụ lục II", mention)
    for para in decree().facts.paras[11:57]:
        if "hụ lục" in para.words and not para.words.startswith(PLAIN):
            paper = paper.says(para.words, para.words.replace("hụ lục", "hần sau"))
    assert (paper.severities("annex") == []) is kept


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)", []),
        ("Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)", ["error"]),
        ("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã", ["error"]),
        ("(Kèm theo Kế hoạch ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)", ["error"]),
        ("(Kèm theo Kế hoạch số 04/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)", ["warning"]),
        ("(Kèm theo Báo cáo số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã)", ["warning"]),
        ("(Kèm theo Kế hoạch số 05/KH-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân xã)", ["warning"]),
        ("(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân xã)", []),
    ],
)
def test_the_note_below_the_title(text: str, severities: list[str]) -> None:
    assert noted(text).severities("annex") == severities


def test_where_the_heads_own_date_is_wrong_the_note_is_not_held_against_it() -> None:
    other = noted("(Kèm theo Kế hoạch số 05/KH-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân xã)")
    assert "annex" in other.broken()
    for head in ("Vạn Thắng, ngày 5 tháng 02 năm 2026", "Vạn Thắng, ngày 05 tháng 02 năm 2024"):
        assert "annex" not in other.says("Vạn Thắng, ngày", head).broken()


def test_an_annex_on_pages_of_its_own_is_counted_anew() -> None:
    assert decree().with_section(1, first_number=None).severities("annex") == ["warning"]
    # one in the paper's own section needs no count
    same = decree()
    for words in (LABEL, TITLE, NOTE):
        same = same.with_para(words, section=0)
    assert "annex" not in same.with_section(1, first_number=None).broken()
    # two annexes in one section: told once
    again = two("Phụ lục I", "Phụ lục II", mention="các phụ lục")
    assert again.with_section(1, first_number=None).count("annex") == 1


def test_what_an_annex_lacks_is_told_once() -> None:
    assert decree().without(NOTE).count("annex") == 1
    assert decree().without(TITLE).count("annex") == 1
    assert "annex" not in circular().broken()


@pytest.mark.parametrize("part", ["header_repeats", "whole_rows"])
def test_what_a_whole_table_lacks_is_told_at_its_first_cell(part: str) -> None:
    paper = decree()
    cells = [para for para in paper.facts.paras if para.cell and para.cell.table == 2 and para.words]
    assert len(cells) > 2
    assert paper.with_table(2, **{part: False}).places("table.text") == [(cells[0].number,)]
