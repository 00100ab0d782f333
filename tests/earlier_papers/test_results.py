import pytest

from ttdn_desktop.directive.outline.nodes import ItemNode
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.earlier_papers.records import Result
from ttdn_desktop.earlier_papers.results import CountedItem, reasons_in, results_of
from ttdn_desktop.earlier_papers.views import View


def said(*texts: str, view: View = "") -> tuple[Result, ...]:
    items = (ItemNode(text, Paragraph(text=text, lines=(at,))) for at, text in enumerate(texts))
    return results_of([CountedItem("", item, view) for item in items], ())


def figures(results: tuple[Result, ...]) -> list[tuple[str, float, str, int, int]]:
    return [(one.channel, one.quantity, one.unit, one.audience, one.cost) for one in results]


def test_a_total_after_its_parts_adds_nothing() -> None:
    parts = said(
        "Tổ chức 04 buổi tập huấn cho 310 lượt người, kinh phí 8.400.000 đồng.",
        "Tổng số: 310 lượt người. Tổng kinh phí: 8.400.000 đồng.",
    )
    assert figures(parts) == [("training", 4, "buổi", 310, 8_400_000)]


def test_a_total_alone_counts() -> None:
    assert (
        figures(said("Phát 15 tin, bài.", "Tổng kinh phí đã thực hiện là 5.850.000 đồng."))[1][-1]
        == 5_850_000
    )


def test_parts_behind_a_figure_are_not_counted_again() -> None:
    found = said("Đài phát 48 tin, bài, trong đó 20 tin về môi trường và 28 bài về vườn mẫu.")
    assert figures(found) == [("radio", 48, "tin, bài", 0, 0)]


def test_what_was_planned_is_not_done() -> None:
    assert figures(said("Kiểm tra 15 hộ (kế hoạch 20 hộ); so với năm trước tăng 3 hộ.")) == [
        ("other", 15, "hộ", 0, 0)
    ]


def test_one_sentence_may_count_several_things() -> None:
    found = said("Phát 800 tờ rơi, 02 phóng sự trên loa phát thanh.")
    assert figures(found) == [("leaflet", 800, "tờ rơi", 0, 0), ("radio", 2, "phóng sự", 0, 0)]


def test_money_behind_a_semicolon_is_of_the_thing_before() -> None:
    found = said("Tổ chức 03 lớp tập huấn cho 210 lượt người; kinh phí 9.450.000 đồng; trồng 250 cây.")
    assert figures(found) == [("training", 3, "lớp", 210, 9_450_000), ("other", 250, "cây", 0, 0)]


def test_a_channels_own_name_before_the_colon_holds_for_the_whole_item() -> None:
    (one,) = said("Cổng/Trang thông tin điện tử: 2 lượt hoạt động; 6 tin, bài; kinh phí 1.200.000 đồng.")
    assert (one.channel, one.quantity, one.cost) == ("portal", 6, 1_200_000)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đã ban hành Kế hoạch số 12/KH-UBND về công tác này, gồm 10 hoạt động, phân công cụ thể.",
        "Tổ chức sinh hoạt ít nhất 02 lần trong năm.",
    ],
)
def test_what_a_plan_holds_or_is_asked_for_isnt_done(sentence: str) -> None:
    assert said(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "reasons"),
    [
        (
            "Treo băng rôn: kế hoạch 8 băng rôn; thực hiện 2 băng rôn. Lý do chưa đạt: Chưa có kinh phí.",
            (("Treo băng rôn", "Chưa có kinh phí"),),
        ),
        ("Mở lớp: đạt 50%, nguyên nhân chưa đạt: mưa bão", (("Mở lớp", "mưa bão"),)),
        ("Treo băng rôn: thực hiện 2 băng rôn.", ()),
        ("Lý do chưa đạt: không rõ.", ()),
    ],
)
def test_a_reason_belongs_to_the_activity_before_the_colon(
    sentence: str, reasons: tuple[tuple[str, str], ...]
) -> None:
    item = ItemNode(sentence, Paragraph(text=sentence, lines=(0,)))
    assert reasons_in([CountedItem("", item)], ()) == reasons


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Phát 36 tin bài, tăng 6 tin bài so với năm trước.", [(36, "tin bài")]),
        ("Tặng 35 suất quà.", [(35, "suất")]),
        ("Đã họp 9 tổ dân phố, còn 3 tổ dân phố chưa tổ chức.", [(9, "tổ")]),
        ("Phân công trực 24/24 giờ.", []),
        ("Tổ chức 5 buổi sinh hoạt câu lạc bộ với 310 lượt người tham dự.", [(5, "buổi")]),
        ("3 Tin bài phát thanh", []),
        ("5 Kinh phí triệu 20 15 18,4 92 đồng", []),
    ],
)
def test_changes_what_is_left_and_rows_numbers_are_not_done(
    sentence: str, counted: list[tuple[float, str]]
) -> None:
    assert [(one.quantity, one.unit) for one in said(sentence) if one.quantity] == counted


def test_incidents_are_no_rebuttals_unless_words_say_so() -> None:
    found = said("Xảy ra 03 vụ bạo lực gia đình.", "Phản bác 02 vụ tin sai sự thật.")
    assert [one.channel for one in found] == ["other", "rebuttal"]


def test_how_planned_things_stand_is_no_result() -> None:
    found = said(
        "Trong 9 hoạt động có 5 hoạt động hoàn thành, 3 hoạt động đang triển khai, "
        "1 hoạt động chưa đến thời gian thực hiện.",
        "Xã tổ chức 02 hoạt động văn nghệ.",
    )
    assert figures(found) == [("culture", 2, "hoạt động", 0, 0)]
