"""The outline: marks become sections and items."""

from tests.directive.plans import HEAD, ids, numbers, plan, source
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan

BODY = """I. MỤC ĐÍCH, YÊU CẦU
- Giới thiệu huyện.
II. NỘI DUNG
- Tuyên truyền.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin:
- Chủ trì.
2. Ủy ban nhân dân các xã:
- Xây dựng kế hoạch.
"""


def test_roman_and_arabic_headings_are_sections_and_dashes_items() -> None:
    directive = plan(BODY)
    assert numbers(directive) == {
        "I": "MỤC ĐÍCH, YÊU CẦU",
        "II": "NỘI DUNG",
        "III": "TỔ CHỨC THỰC HIỆN",
        "III.1": "Phòng Văn hóa và Thông tin",
        "III.2": "Ủy ban nhân dân các xã",
    }
    assert ids(directive)["III.2.1"] == "Xây dựng kế hoạch."


def test_a_numbered_sentence_with_nothing_below_it_is_an_item() -> None:
    directive = plan("I. NỘI DUNG\n1. Tuyên truyền.\n2. Quảng bá.\nII. KINH PHÍ\n- Ngân sách.")
    assert directive.contents == ("I.1", "I.2")


def test_a_numbered_sentence_with_dashes_below_it_is_a_section() -> None:
    directive = plan("I. NỘI DUNG\n1. Tuyên truyền:\n- Về biển.\n2. Quảng bá:\n- Du lịch.")
    assert numbers(directive)["I.1"] == "Tuyên truyền"
    assert directive.contents == ("I.1.1", "I.2.1")


def test_plus_lines_stand_below_the_dash_before_them() -> None:
    directive = plan("I. NỘI DUNG\n- Tuyên truyền, gồm:\n+ Về biển;\n+ Về đảo.\n- Quảng bá.")
    assert ids(directive) == {
        "I.1": "Tuyên truyền, gồm:",
        "I.1.1": "Về biển;",
        "I.1.2": "Về đảo.",
        "I.2": "Quảng bá.",
    }
    assert directive.contents == ("I.1", "I.2")


def test_letters_hold_dashes_and_dashes_hold_plus() -> None:
    directive = plan("I. NỘI DUNG\na) Một:\n- Hai:\n+ Ba.\nb) Bốn.")
    assert list(ids(directive)) == ["I.1", "I.1.1", "I.1.1.1", "I.2"]


def test_without_roman_numbers_the_arabic_ones_are_the_top() -> None:
    directive = plan("1. Nội dung\n1.1. Về biển\na) Một.\n1.2. Về đảo\na) Hai.\n2. Hình thức\n- Ba.")
    assert list(numbers(directive)) == ["1", "1.1", "1.2", "2"]
    assert directive.contents == ("1.1.1", "1.2.1")
    assert directive.forms == ("2.1",)


def test_decimal_duties_are_items_of_the_body_they_repeat_the_number_of() -> None:
    directive = plan("I. TỔ CHỨC THỰC HIỆN\n2. UBND các xã:\n2.1. Lập kế hoạch.\n2.2. Báo cáo.")
    assert [duty.id for duty in directive.commune_duties] == ["I.2.1", "I.2.2"]


def test_bracketed_numbers_below_a_number_are_items() -> None:
    directive = plan("I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n(1) Lập kế hoạch;\n(2) Báo cáo.")
    assert [duty.text for duty in directive.commune_duties] == ["Lập kế hoạch;", "Báo cáo."]


def test_upper_case_lines_without_numbers_are_headings_too() -> None:
    directive = plan("MỤC ĐÍCH\n- Một.\nNỘI DUNG\n- Hai.\nHÌNH THỨC\n- Ba.")
    assert numbers(directive) == {"I": "MỤC ĐÍCH", "II": "NỘI DUNG", "III": "HÌNH THỨC"}
    assert directive.forms == ("III.1",)


def test_bold_lines_without_numbers_are_headings_below_roman_ones() -> None:
    texts = [("I. TỔ CHỨC THỰC HIỆN", 1.0), ("Phòng Văn hóa và Thông tin", 1.0), ("- Chủ trì.", 0.0),
             ("UBND các xã, thị trấn", 1.0), ("- Lập kế hoạch.", 0.0)]  # fmt: skip
    head = [Line(text=line) for line in HEAD.split("\n")]
    lines = tuple(head + [Line(text=text, bold=bold) for text, bold in texts])
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=lines)).directive
    assert [body.to for body in directive.assignments] == [
        "Phòng Văn hóa và Thông tin",
        "UBND các xã, thị trấn",
    ]
    assert [duty.id for duty in directive.commune_duties] == ["I.2.1"]


def test_automatic_numbers_count_as_if_typed() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    body = [
        Line(text="NỘI DUNG", number="I.", level=0, bold=1.0),
        Line(text="Tuyên truyền, gồm:", number="-", level=0),
        Line(text="Về biển;", number="-", level=1),
        Line(text="Quảng bá.", number="-", level=0),
    ]
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(head + body))).directive
    assert list(ids(directive)) == ["I.1", "I.1.1", "I.2"]


def test_a_sentence_after_a_bodys_colon_is_its_item() -> None:
    directive = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Công an huyện: Bảo đảm an ninh.\n2. UBND các xã: Lập kế hoạch."
    )
    assert numbers(directive)["I.1"] == "Công an huyện"
    assert ids(directive) == {"I.1.1": "Bảo đảm an ninh.", "I.2.1": "Lập kế hoạch."}


def test_a_colon_inside_an_ordinary_sentence_cuts_nothing() -> None:
    directive = plan("I. NỘI DUNG\n1. Quảng bá đặc sản: bưởi, sầu riêng.\n2. Tuyên truyền.")
    assert ids(directive)["I.1"] == "Quảng bá đặc sản: bưởi, sầu riêng."


def test_bold_words_before_a_colon_are_the_heading() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    text = "1. Các tổ: Tuyên truyền."
    body = [Line(text="I. VIỆC CẦN LÀM", bold=1.0), Line(text=text, bold=0.3, bold_lead=len("1. Các tổ:"))]
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(head + body))).directive
    assert numbers(directive)["I.1"] == "Các tổ"
    assert ids(directive) == {"I.1.1": "Tuyên truyền."}


def test_a_number_left_out_is_told() -> None:
    directive = plan("I. NỘI DUNG\n- Một.\nIII. HÌNH THỨC\n- Hai.")
    assert any("III" in warning and "Số thứ tự" in warning for warning in directive.warnings)


def test_closing_sentences_are_no_items() -> None:
    directive = plan(BODY)
    assert not any("Trên đây" in text for text in ids(directive).values())


def test_each_line_says_what_it_became() -> None:
    text = f"{HEAD}\n{BODY}\nTrên đây là Kế hoạch; báo cáo trước ngày 20/11/2022./."
    understood = parse_plan(source(text))
    lines = text.split("\n")
    where = {lines[at]: (understood.roles[at], understood.places[at]) for at in range(len(lines))}
    assert where["- Xây dựng kế hoạch."] == ("duty", "III.2.1")
    assert where["- Chủ trì."] == ("item", "III.1.1")
    assert where["2. Ủy ban nhân dân các xã:"] == ("assignment", "III.2")
    assert where["II. NỘI DUNG"] == ("section", "II")
    assert where[lines[-1]] == ("due", "report_due")
    assert where["KẾ HOẠCH"][0] == "kind"
