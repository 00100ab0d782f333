"""A plan understood as a whole, and with the roles the clerk gave lines."""

import time

import pytest

from tests.directive.plans import HEAD, ids, numbers, plan, source
from tests.directive.written_plans import Writer
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.notes import Doubt
from ttdn_desktop.directive.parser import parse_plan


def test_another_kind_of_paper_is_refused_by_its_name() -> None:
    with pytest.raises(InputError, match=r"ke-hoach\.txt là BÁO CÁO"):
        parse_plan(source("BÁO CÁO\nKết quả năm 2022\nI. Kết quả\n- Một."))


def test_a_text_without_headings_is_refused() -> None:
    with pytest.raises(InputError, match=r"ke-hoach\.txt"):
        parse_plan(source("KẾ HOẠCH\nđi chơi\nhôm nay trời đẹp."))


PLAN = (
    "UBND HUYỆN A", "KẾ HOẠCH", "Thông tin năm 2022", "I. NỘI DUNG", "- Tuyên truyền.", "III. TỔ CHỨC THỰC HIỆN",
    "1. UBND các xã:", "- Lập kế hoạch.", "Báo cáo 6 tháng trước 15/6, báo cáo năm trước 20/11 về UBND huyện./.",
)  # fmt: skip


def test_the_readers_own_doubts_come_first() -> None:
    blank = Doubt("blank_pages", {"pages": (2, 5)})
    lines = tuple(Line(text=line) for line in PLAN)
    found = parse_plan(Source(name="a.pdf", kind="pdf", lines=lines, doubts=(blank,)))
    assert found.doubts[0] == blank
    assert found.directive.warnings[0] == (
        "Trang 2, 5 không có chữ (trang trắng hoặc ảnh quét): hãy xem bản gốc."
    )


def test_the_clerks_mark_makes_a_line_a_duty() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một.", "- Hai.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    at = lines.index("- Hai.")
    assert parse_plan(read).directive.commune_duties == ()
    understood = parse_plan(read, {at: "duty"})
    assert [duty.id for duty in understood.directive.commune_duties] == ["I.2"]
    assert understood.roles[at] == "duty"


def test_the_clerks_mark_takes_a_line_out() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một.", "- Hai.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    understood = parse_plan(read, {lines.index("- Một."): "nothing"})
    assert list(ids(understood.directive).values()) == ["Hai."]


def test_the_clerks_mark_names_the_due_date() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một, xong ngày 05/12/2022.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    assert parse_plan(read).directive.report_due is None
    marked = parse_plan(read, {lines.index("- Một, xong ngày 05/12/2022."): "due"}).directive
    assert marked.report_due is not None


@pytest.mark.parametrize("seed", range(300))
def test_a_plan_is_understood_in_any_layout(seed: int) -> None:
    written = Writer(seed).write()
    found = parse_plan(written.source).directive
    assert numbers(found) == written.headings
    assert ids(found) == written.texts
    assert list(found.purposes) == written.purposes
    assert list(found.contents) == written.contents
    assert list(found.forms) == written.forms
    assert [(one.number, one.to, list(one.items)) for one in found.assignments] == written.bodies
    assert [duty.id for duty in found.commune_duties] == written.duties
    assert str(found.report_due) == written.due
    assert found.report_to == "UBND huyện"
    assert found.recipients == ("UBND tỉnh (b/c)", "UBND các xã", "Lưu: VT")
    assert (found.signer.authority, found.signer.name) == ("TM", "Lê Văn An")


@pytest.mark.parametrize(
    "line",
    [
        "ngày 20 của tháng cuối quý " * 600,
        f"Căn cứ Kế hoạch số 12/KH-UBND ngày 03/02/2026{', ' * 8_000}x",
        f"Gửi báo cáo trước ngày 15/6/2026{' ' * 8_000}x ngày 20/11/2026",
        "đ" * 20_000,
    ],
)
@pytest.mark.parametrize("place", [0, 6, -2])
def test_a_line_far_too_long_is_read_within_a_tests_time(line: str, place: int) -> None:
    lines = [*source(f"{HEAD}\nI. NỘI DUNG\n1. Các xã:\n- Thực hiện.").lines]
    lines.insert(place, Line(text=line))

    read = Source(name="ke-hoach.txt", kind="txt", features=False, lines=tuple(lines))
    assert parse_plan(read).directive.sections  # 0.1 s; minutes where a pattern tries every beginning anew


@pytest.mark.parametrize(
    "body",
    [
        "I. NỘI DUNG\n" + "ngày 05/11/2022 " * 25_000,
        "I. NỘI DUNG\n" + "báo cáo năm (ngày 20/11), quý (" * 12_000,
        "I. NỘI DUNG\n" + "báo cáo trước ngày 15/6; " * 12_000,
        "I. NỘI DUNG\n" * 20_000,
        "I. CÁC XÃ\n" + "- Báo cáo trước ngày 15/11.\n" * 20_000,
    ],
    ids=["dates", "brackets", "sentences", "one number", "duties"],
)
def test_reading_takes_time_as_the_text_is_long(body: str) -> None:
    """Each takes a few seconds at most; half a minute to minutes where a date looks at all that stood before."""
    begun = time.process_time()
    plan(body)
    assert time.process_time() - begun < 15


def test_a_sentence_names_its_body_up_to_what_it_does() -> None:
    lines = [
        *HEAD.split("\n"),
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Đảng ủy UBND huyện lãnh đạo cụ thể hóa nhiệm vụ.",
        "2. UBND các xã bố trí nhân lực.",
        "Trên đây là Kế hoạch./.",
    ]
    assert [one.to for one in parse_plan(source("\n".join(lines))).directive.assignments] == [
        "Đảng ủy UBND huyện",
        "UBND các xã",
    ]


def test_what_a_digital_signature_shows_is_no_word_of_the_plan() -> None:
    shown = [
        "Người ký: Ủy ban nhân dân tỉnh B",
        "Email: ubnd@b.vn",
        "Cơ quan: Tỉnh B",
        "Thời gian ký: 05.02.2026 10:20:31 +07:00",
    ]
    lines = [
        *shown,
        *HEAD.split("\n"),
        "I. NỘI DUNG",
        "- Một.",
        *shown,
        "- Hai, người ký: chủ hộ.",
        "Trên đây là Kế hoạch./.",
    ]
    found = parse_plan(source("\n".join(lines))).directive
    assert found.issuer == "Ủy ban nhân dân huyện Sông Mây"
    assert list(ids(found).values()) == ["Một.", "Hai, người ký: chủ hộ."]
