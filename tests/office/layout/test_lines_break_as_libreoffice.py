"""Where lines end; each expectation was measured on LibreOffice 7.4 (NOTES.md, Where lines end)."""

import pytest

from tests.office.layout.word_file import lines_in, paragraph, sign_places, word_file
from ttdn_desktop.office.layout import break_lines, text_width, to_pdf
from ttdn_desktop.office.layout.document_reader import read_document
from ttdn_desktop.office.layout.pagination import Paginator


def broken_after(start: str, rest: str) -> tuple[str, ...]:
    """Break ``mm`` and the word where just ``start`` fits behind it."""
    return break_lines(f"mm {start}{rest}", width=text_width(f"mm {start}", size=14) + 0.5, size=14)


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("15/KH-", "UBND"),
        ("22-", "NQ/TW"),
        ("2013-", "2020"),
        ("COVID-", "19"),
        ("2013–", "2020"),
        ("ab-", "(cd)"),
        ("3-4-", "5"),
        ("ab…", "cd"),
        ("ab…", "(cd)"),
        ("ab!", "cd"),
        ("ab?", "12"),
        ("ab|", "cd"),
        ("ab\u200b", "cd"),
        ("ab", "—cd"),
        ("ab,", "—cd"),
        ("ab—", "cd"),
        ("ab", "—“cd”"),
    ],
)
def test_a_line_may_end_after_a_hyphen_or_dash(start: str, rest: str) -> None:
    assert broken_after(start, rest)[0] == f"mm {start}"


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("30/", "4"),
        ("12.500.", "000"),
        ("abc,", "xyz"),
        ("a@b.", "vn"),
        ("ab-", "“cd"),
        ("ab…", "“cd"),
        ("ab!", "”"),
        ("ab?", "”"),
        ("“ab”", "—cd"),
        ("ab", "–cd"),
        ("abc/", "de"),
    ],
)
def test_a_line_never_ends_after_other_marks(start: str, rest: str) -> None:
    assert broken_after(start, rest)[0] == "mm"


@pytest.mark.parametrize("sign", [")", "]", "}", ",", ".", ":", ";", "!", "?", "/"])
def test_a_closing_sign_stays_with_the_word_before_the_space_that_fits(sign: str) -> None:
    narrow = text_width("mm ab", size=14) + 0.5
    assert break_lines(f"mm ab {sign} cd", width=narrow, size=14)[0] == "mm ab"
    assert break_lines(f"mm ab {sign} cd", width=text_width("mm ab ", size=14) + 0.5, size=14)[0] == "mm"


@pytest.mark.parametrize("sign", ["(", "[", "{"])
def test_an_opening_sign_goes_with_the_word_behind_the_space_that_fits(sign: str) -> None:
    text = f"mm {sign} ab cd"
    narrow = text_width(f"mm {sign}", size=14) + 0.5
    assert break_lines(text, width=narrow, size=14)[0] == f"mm {sign}"
    assert break_lines(text, width=text_width(f"mm {sign} ", size=14) + 0.5, size=14)[0] == "mm"


def test_other_signs_stand_apart_as_words_do() -> None:
    fits = text_width("mm ab ", size=14) + 0.5
    assert break_lines("mm ab – cd", width=fits, size=14)[0] == "mm ab"
    assert break_lines("mm ab ” cd", width=fits, size=14)[0] == "mm ab"


def lines_within(width: float, *runs: str) -> list[str]:
    """Return the first runs of the lines of a paragraph of these runs, ``width`` points wide."""
    whole = 9071  # twips between the margins of the test's page
    text = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    body = f'<w:p><w:pPr><w:ind w:right="{whole - round(width * 20)}"/></w:pPr>{text}</w:p>'
    (sheet,) = Paginator(read_document(word_file(body))).run()
    return [mark.span.text.strip() for mark in sheet.texts]


@pytest.mark.parametrize("sign", ["!", "…", "-"])
def test_a_sign_at_a_runs_end_is_held_by_what_the_next_run_begins_with(sign: str) -> None:
    width = text_width(f"mm ab{sign}", size=14) + 1
    assert lines_within(width, f"mm ab{sign}", "” cd")[0] == "mm"
    assert lines_within(width, f"mm ab{sign}", "cd")[0] == f"mm ab{sign}"


def test_a_soft_hyphen_is_drawn_where_the_line_ends_there_and_fits() -> None:
    fits = text_width("mm ab-", size=14)
    assert lines_within(fits + 0.5, "mm ab\u00adcd") == ["mm ab-", "cd"]
    assert lines_within(fits - 0.5, "mm ab\u00adcd")[0] == "mm"
    assert lines_within(200, "mm ab\u00adcd") == ["mm ab\u00adcd"]


def test_in_an_old_font_the_code_of_a_soft_hyphen_is_a_letter() -> None:
    body = paragraph("ng\u00adêi " * 40, run='<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    assert not any(line[3].endswith(("ng", "ng-", "-")) for line in lines_in(body))


def test_indents_that_leave_no_room_set_letter_below_letter() -> None:
    lines = lines_in(paragraph("Xã", '<w:ind w:left="9000" w:right="3000"/>') + paragraph("sau"))
    assert [text for *_, text in lines] == ["X", "ã", "sau"]
    assert lines[0][1] == lines[1][1] == pytest.approx(535.2, abs=0.2)


def test_an_indent_past_the_text_ends_before_its_edge() -> None:
    over, first = lines_in(
        paragraph("X", '<w:ind w:left="9500"/>') + paragraph("X", '<w:ind w:firstLine="9500"/>')
    )
    assert over[1] == pytest.approx(537.7, abs=0.2)
    assert first[1] == pytest.approx(538.7, abs=0.2)


def test_a_word_whose_letters_behind_a_slash_fit_moves_whole() -> None:
    assert broken_after("22-NQ/T", "W") == ("mm", "22-NQ/TW")
    assert broken_after("22-NQ", "/TW") == ("mm 22-", "NQ/TW")


def test_a_no_break_space_and_a_no_break_hyphen_hold() -> None:
    assert broken_after("Vạn\u00a0", "Ninh")[0] == "mm"
    assert broken_after("KH\u2011", "UBND")[0] == "mm"


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = break_lines("x" * 30, width=71, size=14)
    assert [len(line) for line in lines] == [10, 10, 10]


def test_an_address_that_begins_the_paragraph_is_cut_after_its_slashes() -> None:
    assert break_lines("https://vanninh.khanhhoa.gov.vn pháp chức", width=80, size=14) == (
        "https://",
        "vanninh.khan",
        "hhoa.gov.vn",
        "pháp chức",
    )


def test_text_that_fills_the_line_to_the_last_twip_fits() -> None:
    words = "Ủy ban nhân dân"
    assert break_lines(words, width=text_width(words, size=14), size=14) == (words,)
    assert len(break_lines(words, width=text_width(words, size=14) - 0.05, size=14)) == 2


def test_italic_text_wants_a_twelfth_of_its_line_height_behind_it() -> None:
    words = "mm nn liên ảnh"
    width = text_width(words, size=14, italic=True)
    assert len(break_lines(words, width=width + 1.25, size=14, italic=True)) == 2
    assert len(break_lines(words, width=width + 1.35, size=14, italic=True)) == 1


def test_the_widths_are_those_of_times() -> None:
    assert text_width("Ủy ban nhân dân", size=14) == pytest.approx(95.25, abs=0.01)
    assert text_width("x", size=14, bold=True) == pytest.approx(7.0, abs=0.01)


TEXT = "Tổ chức tuyên truyền, quảng bá hình ảnh đất nước, con người Việt Nam, Khánh Hòa"


def test_a_justified_line_that_ends_with_a_line_break_is_stretched() -> None:
    body = stretched_ends(paragraph("Hòa dài hơn một dòng\nxong một dòng", '<w:jc w:val="both"/>'))
    assert body[0] == pytest.approx(538.6, abs=0.1)
    assert body[1] is None


def stretched_ends(body: str) -> list[float | None]:
    """Return where the last character of each stretched line ends, None where a line isn't stretched."""
    sheets = Paginator(read_document(word_file(body))).run()
    return [
        (mark.x + mark.span.width) / 20 if mark.span.gap else None for sheet in sheets for mark in sheet.texts
    ]


def test_the_last_line_of_a_justified_paragraph_is_not_stretched() -> None:
    ends = stretched_ends(paragraph(f"{TEXT} {TEXT}", '<w:jc w:val="both"/>'))
    assert ends[0] == pytest.approx(538.6, abs=0.1)
    assert ends[-1] is None


def test_trailing_spaces_hang_over_when_text_is_aligned_right_or_in_the_middle() -> None:
    right, centre = lines_in(
        paragraph("trail          ", '<w:jc w:val="right"/>')
        + paragraph("trail      ", '<w:jc w:val="center"/>')
    )
    assert right[1] == pytest.approx(516.2, abs=0.2)
    assert centre[1] == pytest.approx(300.7, abs=0.2)


def test_spaces_before_a_line_break_count_in_text_that_is_aligned_right() -> None:
    runs = '<w:r><w:t xml:space="preserve">trail  </w:t><w:br/><w:t>trail</w:t></w:r>'
    body = f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{runs}</w:p>'
    broken, last = lines_in(body)
    assert last[1] - broken[1] == pytest.approx(7.0, abs=0.2)  # two spaces of 14 points


@pytest.mark.parametrize(
    ("percent", "spacing", "end"),
    [("90", 0, 149.6), ("90%", 0, 149.6), ("200", 0, 228.2), ("90", 40, 173.6), ("200", 40, 252.2)],
)
def test_characters_are_drawn_narrower_or_wider_but_not_what_stands_between_them(
    percent: str, spacing: int, end: float
) -> None:
    form = f'<w:w w:val="{percent}"/><w:spacing w:val="{spacing}"/>'
    body = f"<w:p><w:r><w:rPr>{form}</w:rPr><w:t>chu keo gian</w:t></w:r><w:r><w:t>Z</w:t></w:r></w:p>"
    places = {text[-1]: x for _, x, _, text in sign_places(to_pdf(word_file(body)).pdf)}
    assert places["Z"] == pytest.approx(end, abs=0.3)


def test_leading_spaces_count() -> None:
    ((_, x, _, _),) = lines_in(paragraph("   lead", '<w:jc w:val="center"/>'))
    assert x == pytest.approx(295.0, abs=0.2)
