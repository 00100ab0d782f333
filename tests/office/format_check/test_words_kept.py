"""The gate: a fixed paper that says anything else than the paper is not written."""

import io
import zipfile

import pytest

from tests.office.format_check import mend_papers as m
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.format_check.words_kept import Change, refuse_loss

MAIN = "word/document.xml"


def package(body: str, **others: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("_rels/.rels", "<x/>")
        made.writestr(MAIN, f"<w:document {m.NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, content in others.items():
            made.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def p(text: str) -> str:
    return m.paragraph("<w:r><w:br/></w:r>".join(m.run(line) for line in text.split("\n")))


def passes(before: str, after: str, *changes: tuple[int, tuple[Edit, ...]]) -> bool:
    try:
        refuse_loss(package(before), package(after), [Change(source, edits) for source, edits in changes])
    except ClerkError:
        return False
    return True


FIRST = p("một – hai ba")


@pytest.mark.parametrize(
    "after",
    [
        p("một - hai ba"),
        p("một – hai"),
        p("Một – hai ba"),
        p("một – ba hai"),
        p("một – hai ba bốn"),
        "",
        p("một – hai\nba"),
    ],
    ids=["mark", "lost", "case", "order", "invented", "paragraph", "other line"],
)
def test_what_no_finding_names_may_not_change(after: str) -> None:
    assert not passes(FIRST + p("x"), after + p("x"))
    assert passes(FIRST + p("x"), FIRST + p("x"))


@pytest.mark.parametrize(
    ("before", "after", "edits", "may"),
    [
        ("một – hai", "một - hai;", ("ending",), True),
        ("một – hai", "một - Hai", ("ending",), False),
        ("ngày 9 tháng 03", "ngày 09 tháng 3", ("date-zeros",), True),
        ("ngày 9 tháng 03", "ngày 19 tháng 3", ("date-zeros",), False),
        ("CỘNG HOÀ XÃ HỘI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", ("fixed-words",), True),
        ("Độc lập (nháp)", "Độc lập - Tự do", ("fixed-words",), False),
        ("Lưu VP, HT", "- Lưu: VT, HT.", ("archive-words",), False),
        ("Lưu HT", "- Lưu: VT, HT.", ("archive-words",), True),
        ("I/ Nội dung", "I. Nội dung", ("heading-mark",), True),
        ("A/ Nội dung", "I. Nội dung chính", ("heading-mark",), False),
        ("Ủy ban Nhân dân", "Ủy ban nhân dân", ("letters",), True),
        ("Ủy ban Nhân dân", "Ủy ban nhân", ("letters",), False),
        ("T/M UBND XÃ", "TM. UBND XÃ", ("authority",), True),
        ("T/M UBND XÃ A", "TM. UBND", ("authority",), False),
        ("một hai", "Một hai", ("style",), False),
    ],
)
def test_what_a_finding_names_may_change_as_its_edit_allows(
    before: str, after: str, edits: tuple[Edit, ...], may: bool
) -> None:
    assert passes(p("x") + p(before), p("x") + p(after), (2, edits)) is may


def test_lines_may_become_paragraphs_and_empty_ones_go() -> None:
    assert passes(p("một\nhai") + p(" "), p("một") + p("hai"))


def test_typed_lines_go_where_a_line_is_drawn_alone() -> None:
    assert passes(p("một\n____"), p("một"), (1, ("drawn-line",)))
    assert not passes(p("một\n____"), p("một"), (1, ("style",)))


def test_the_archive_s_line_alone_may_move() -> None:
    assert passes(
        p("- Lưu: VT") + p("hai"), p("hai") + p("- Lưu: VT."), (1, ("archive-last", "archive-full-stop"))
    )
    assert not passes(p("- Lưu: VT") + p("hai"), p("hai") + p("- Lưu: VT."), (1, ("archive-full-stop",)))


@pytest.mark.parametrize(
    "carrier",
    [
        m.link, m.inserted, m.deleted_beside, m.moved_beside, m.control, m.bookmarked, m.commented, m.noted,
        m.pictured, m.boxed, m.smart, m.field_in_midst, m.simple_field, m.symbol, m.permitted,
    ],
)  # fmt: skip
def test_nothing_that_isn_t_words_goes(carrier: m.Carrier) -> None:
    text = "một hai ba"
    assert not passes(m.paragraph(carrier(text, "")), m.paragraph(m.run(text)), (1, ("ending",)))


def test_other_parts_stay_as_they_are() -> None:
    before, after = package(FIRST, styles="<x/>"), package(FIRST, styles="<y/>")
    with pytest.raises(ClerkError, match="styles"):
        refuse_loss(before, after, [])
    with pytest.raises(ClerkError):
        refuse_loss(before, package(FIRST), [])


def test_the_clerk_is_told_the_place() -> None:
    with pytest.raises(ClerkError, match="“một – hai ba”") as told:
        refuse_loss(package(FIRST), package(""), [])
    assert "Word" in told.value.next_step
