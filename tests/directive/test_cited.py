"""A higher plan in the words of another paper."""

from ttdn_desktop.directive.cited import heading_in_sentence, subject_line_of, title_in_sentence
from ttdn_desktop.directive.records import Directive, Item, Section

PLAN = Directive(
    title="PHÒNG, CHỐNG THIÊN TAI TRÊN ĐỊA BÀN TỈNH QUẢNG TRỊ NĂM 2026",
    year=2026,
    issuer="Ủy ban nhân dân tỉnh Quảng Trị",
    sections=(Section(number="I", items=(Item(id="I.1", text="Làm tốt công tác phòng, chống thiên tai."),)),),
)


def test_a_title_in_capitals_is_cited_in_sentence_case() -> None:
    assert title_in_sentence(PLAN) == "Phòng, chống thiên tai trên địa bàn tỉnh Quảng Trị năm 2026"


def test_a_title_in_sentence_case_stays() -> None:
    plan = Directive(title="Chuyển đổi số tỉnh Quảng Trị năm 2026")
    assert title_in_sentence(plan) == "Chuyển đổi số tỉnh Quảng Trị năm 2026"


def test_a_heading_in_capitals_is_written_small() -> None:
    assert heading_in_sentence("MỤC ĐÍCH, YÊU CẦU", PLAN) == "Mục đích, yêu cầu"


def test_the_subject_of_a_plan_without_one_is_made_from_its_title() -> None:
    assert subject_line_of(PLAN) == "Phòng, chống thiên tai trên địa bàn {area} năm {year}"
