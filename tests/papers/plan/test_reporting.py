"""Who reports to whom until when."""

from tests.papers.paper_samples import changed, pack, sample
from ttdn_desktop.papers.plan.reporting import reporting


def test_the_report_names_the_receiver_and_the_day():
    (said,) = reporting(sample("tt01"), pack("tt01").directive, "Công chức Văn hóa - Xã hội")
    assert said == (
        "Công chức Văn hóa - Xã hội tổng hợp, tham mưu Ủy ban nhân dân xã Vạn Thắng báo cáo kết quả"
        " thực hiện Kế hoạch về UBND huyện (qua Phòng Văn hoá và Thông tin) trước ngày 05 tháng 11 năm 2019."
    )


def test_nobody_is_promised_a_report_that_nobody_asks_for():
    silent = changed(pack("tt01").directive, report_due=None, report_to=None)
    assert reporting(sample("tt01"), silent, "") == ()
