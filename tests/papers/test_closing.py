"""How each paper ends."""

from tests.papers.paper_samples import sample
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.closing import plan_closing


def test_the_last_sentence_ends_with_the_end_mark():
    closing = plan_closing(writer_of(sample("nd30")), "Chuyển đổi số xã Vạn Thắng năm 2026", "")

    assert closing.startswith("Trên đây là Kế hoạch chuyển đổi số xã Vạn Thắng năm 2026. ")
    assert closing.endswith("xem xét, giải quyết./.")
