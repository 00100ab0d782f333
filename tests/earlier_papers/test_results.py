from ttdn_desktop.directive.outline.nodes import ItemNode
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.earlier_papers.records import Result
from ttdn_desktop.earlier_papers.results import results_of


def said(*texts: str) -> tuple[Result, ...]:
    return results_of(
        [("", ItemNode(text, Paragraph(text=text, lines=(at,)))) for at, text in enumerate(texts)], ()
    )


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
