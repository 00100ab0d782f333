import pytest

from ttdn_desktop.official_paper import marks
from ttdn_desktop.official_paper.marks import automatic_mark, read_mark


@pytest.mark.parametrize(
    ("text", "kind", "label", "style", "length"),
    [
        ("II. NỘI DUNG", "roman", "II", "I", 4),
        ("Phần IV: Nội dung", "part", "P4", "P", 9),
        ("XXXIX. A", "roman", "XXXIX", "I", 7),
        ("B. NHIỆM VỤ", "part", "B", "A", 3),
        ("Phần A: Nội dung", "part", "A", "A", 8),
        ("Chương II", "roman", "II", "I", 9),
        ("Mục I NỘI DUNG", "roman", "I", "I", 6),
        ("3 - Phòng", "arabic", "3", "1-", 4),
        ("3. Phòng", "arabic", "3", "1.", 3),
        ("3) Phòng", "arabic", "3", "1)", 3),
        ("(3) Phòng", "arabic", "3", "(1)", 4),
        ("2.1. Phòng", "arabic", "2.1", "1.1", 5),
        ("2.1 Phòng", "arabic", "2.1", "1.1", 4),
        ("a) Việc", "letter", "a", "a)", 3),
        ("đ. Việc", "letter", "đ", "a.", 3),
        ("– Việc", "dash", "-", "-", 2),
        ("• Việc", "dash", "•", "•", 2),
        ("+ Việc", "plus", "+", "+", 2),
    ],
)
def test_marks_as_offices_write_them(text: str, kind: str, label: str, style: str, length: int) -> None:
    mark, taken = read_mark(text)
    assert mark is not None
    assert (mark.kind, mark.label, mark.style, taken) == (kind, label, style, length)


@pytest.mark.parametrize(
    "text",
    [
        "Nội dung",
        "ii. nội dung",
        "2026 là năm",
        "Chương I này",
        "3 - 5 buổi",
        "3 - năm",
        "3.500 người",
        "** đậm",
        "1.",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    assert read_mark(text) == (None, 0)


def test_what_automatic_numbering_prints() -> None:
    mark = automatic_mark("2.1", 1)
    assert mark is not None and (mark.path, mark.level) == (("2", "1"), 1)
    bare = automatic_mark("IV", 0)
    assert bare is not None and bare.label == "IV"
    assert automatic_mark("???", 0) is None


@pytest.mark.parametrize(
    ("name", "text", "matches"),
    [
        ("ROMAN", "II. NỘI DUNG", True), ("ROMAN", "II/ NỘI DUNG", True), ("ROMAN", "II - NỘI", True),
        ("ROMAN", "II NỘI DUNG", False), ("ROMAN", "I.A", False),
        ("ARABIC", "12. Phòng", True), ("ARABIC", "123. Phòng", False), ("ARABIC", "1/ Phòng", True),
        ("ARABIC", "1/2 số", False),
        ("LETTER", "a) Việc", True), ("LETTER", "A) Việc", True), ("LETTER", "A. Việc", False),
        ("LETTER", "ab) Việc", False),
        ("PART", "B. NHIỆM VỤ", True), ("PART", "B. Nhiệm vụ", False), ("PART", "K. NHIỆM VỤ", False),
        ("SUB_NUMBER", "1.1 Việc", True), ("SUB_NUMBER", "1.2.3. Việc", True),
        ("SUB_NUMBER", "1. Việc", False),
    ],
)  # fmt: skip
def test_the_decrees_levels_as_typed(name: str, text: str, matches: bool) -> None:
    assert (getattr(marks, name).match(text) is not None) == matches


def test_letters_follow_the_vietnamese_order() -> None:
    assert " ".join(marks.LETTERS) == "a b c d đ e g h i k l m n o p q r s t u ư v x y"
