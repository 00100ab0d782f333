"""What the layout doesn't follow is named, so that nothing is left out without a word."""

import pytest

from tests.office.layout.word_file import A4, paragraph, word_file
from ttdn_desktop.office.layout import to_pdf


@pytest.mark.parametrize(
    ("runs", "note"),
    [
        (
            "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>",
            "Chữ đã xóa có theo dõi thay đổi không được vẽ.",
        ),
    ],
)
def test_runs_that_are_not_followed_are_named(runs: str, note: str) -> None:
    assert to_pdf(word_file(f"<w:p>{runs}</w:p>")).notes == (note,)


@pytest.mark.parametrize(
    ("more", "notes"),
    [
        ('<w:docGrid w:type="lines" w:linePitch="360"/>', ("Lưới dòng của trang không được theo.",)),
        ('<w:cols w:space="720"/><w:docGrid w:linePitch="360"/>', ()),
    ],
)
def test_sections_that_are_not_followed_are_named(more: str, notes: tuple[str, ...]) -> None:
    assert to_pdf(word_file(paragraph("a"), section=A4 + more)).notes == notes
