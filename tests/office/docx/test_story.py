import pytest
from lxml import etree

from ttdn_desktop.office.docx.package import W
from ttdn_desktop.office.docx.story import chosen, drop_unclosed_fields

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


@pytest.mark.parametrize(
    ("branches", "taken"),
    [
        ('<mc:Choice Requires="wps"><w:r/></mc:Choice><mc:Fallback><w:p/></mc:Fallback>', "r"),
        ('<mc:Choice Requires="unheard"><w:r/></mc:Choice><mc:Fallback><w:p/></mc:Fallback>', "p"),
        ('<mc:Choice Requires="unheard"><w:r/></mc:Choice><mc:Choice Requires="w14"><w:p/></mc:Choice>', "p"),
        ('<mc:Choice Requires="unheard"><w:r/></mc:Choice>', "r"),
        ('<mc:Choice Requires="wps"/><mc:Fallback><w:p/></mc:Fallback>', "p"),
        ("<mc:Fallback/>", None),
    ],
)
def test_the_first_choice_that_is_understood_is_shown(branches: str, taken: str | None) -> None:
    branch = chosen(etree.fromstring(f"<mc:AlternateContent {NAMES}>{branches}</mc:AlternateContent>"))
    assert (None if branch is None else branch[0].tag) == (None if taken is None else W + taken)


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        (BEGIN + SEPARATE + END, 3),
        (BEGIN, 0),
        (BEGIN + SEPARATE, 0),
        (BEGIN + BEGIN + SEPARATE + END, 3),
        (END, 1),
    ],
)
def test_marks_of_fields_that_never_end_are_taken_out(runs: str, left: int) -> None:
    root = etree.fromstring(f"<w:hdr {NAMES}><w:p>{runs}</w:p></w:hdr>")
    drop_unclosed_fields(root)
    assert len(list(root.iter(W + "fldChar"))) == left


def test_a_box_is_a_text_of_its_own() -> None:
    box = f"<w:txbxContent><w:p>{BEGIN}</w:p></w:txbxContent>"
    root = etree.fromstring(f"<w:body {NAMES}><w:p>{BEGIN}<w:r>{box}</w:r>{END}</w:p></w:body>")
    drop_unclosed_fields(root)
    assert len(list(root.iter(W + "fldChar"))) == 2
