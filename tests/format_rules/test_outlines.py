"""Each finding's place on the laid-out page, and the same text in a mended copy."""

import io

from docx import Document

from ttdn_desktop.format_rules.facts import Facts, LinePlace
from ttdn_desktop.format_rules.outlines import PaperTexts
from ttdn_desktop.office.format_check.measure import measure

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVạn Thắng, ngày 05 tháng 3 năm 2026"
LONG = "Ủy ban nhân dân xã ban hành kế hoạch như sau, " * 6


def facts_of(*texts: str) -> Facts:
    paper = Document()
    for text in texts:
        paper.add_paragraph(text)
    out = io.BytesIO()
    paper.save(out)
    return measure(out.getvalue())


def test_a_line_between_breaks_has_a_box_of_its_own() -> None:
    facts = facts_of(HEAD, "Kính gửi: Các thôn")
    texts = PaperTexts(facts)
    first, second, third = (texts.outlines([LinePlace(1, line)])[0] for line in range(3))
    (whole,) = texts.outlines([LinePlace(1)])

    assert first.page == second.page == third.page == 1
    assert first.bottom < second.bottom < third.bottom
    assert second.top < first.bottom + 1.5  # directly below each other
    assert second.right < first.right
    assert whole.bottom == third.bottom
    assert whole.right == max(first.right, second.right, third.right)


def test_tabs_part_a_line_into_boxes_beside_each_other() -> None:
    texts = PaperTexts(facts_of("Số: 05/KH-UBND\tVạn Thắng"))
    left, right = (texts.outlines([LinePlace(1, 0, column)])[0] for column in range(2))
    assert left.right < right.left


def test_a_paragraph_of_several_lines_is_boxed_as_wide_as_its_widest() -> None:
    texts = PaperTexts(facts_of(LONG + "hết."))
    (box,) = texts.outlines([LinePlace(1)])
    assert box.right - box.left > 120
    assert box.bottom - box.top > 10


def test_what_is_shown_nowhere_has_no_box_and_one_place_one() -> None:
    texts = PaperTexts(facts_of("", "Nội dung"))
    assert texts.outlines([LinePlace(1), LinePlace(99), LinePlace(2, 7)]) == ()
    assert len(texts.outlines([LinePlace(2), LinePlace(2)])) == 1


def test_a_line_is_found_again_as_the_paragraph_that_mending_made_of_it() -> None:
    before, after = PaperTexts(facts_of(HEAD, "x")), PaperTexts(facts_of(*HEAD.split("\n"), "x"))
    assert after.same_texts([LinePlace(1, 1)], before) == (LinePlace(2),)
    assert before.same_texts([LinePlace(2)], after) == (LinePlace(1, 1),)


def test_of_equal_texts_the_nearest_is_meant_and_changed_words_keep_their_number() -> None:
    before = PaperTexts(facts_of("Như trên;", "a", "Như trên;", "sai chính tả"))
    after = PaperTexts(facts_of("Như trên.", "a", "NHƯ TRÊN", "đúng chính tả"))
    assert after.same_texts([LinePlace(3)], before) == (LinePlace(3),)
    assert after.same_texts([LinePlace(4)], before) == (LinePlace(4),)
    assert after.same_texts([LinePlace(4, 2)], before) == (LinePlace(4),)
    assert after.same_texts([LinePlace(9)], before) == ()
