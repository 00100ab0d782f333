"""Why a file is rejected or late and what stands out are data, put into words last."""

import datetime as dt
from typing import get_args, get_type_hints

from tests.codes_in_source import codes_in
from ttdn_desktop.consolidation import merging
from ttdn_desktop.consolidation.messages import (
    LATE_BY,
    MEASURES,
    REJECTIONS,
    late_message,
    measure_name,
    outlier_message,
    rejection_message,
)
from ttdn_desktop.consolidation.outliers import Measure, Outlier
from ttdn_desktop.consolidation.records import Late, Rejected
from ttdn_desktop.dossier.field_sets import GENERAL, standard_sets
from ttdn_desktop.workspace.consolidation import sent_files

DUE = dt.date(2019, 11, 5)


FIELD = standard_sets()[GENERAL]


def test_every_code_has_its_message_and_no_message_is_left_over() -> None:
    yielded = codes_in((merging, sent_files), "Rejected", place=1)
    assert yielded == REJECTIONS.keys()
    assert set(get_args(get_type_hints(Late)["by"])) == LATE_BY.keys()
    assert set(get_args(get_type_hints(Measure)["of"])) == MEASURES.keys() | {"channel"}


def test_each_is_said_as_before() -> None:
    assert rejection_message(Rejected("a", "other_year", {"year": 2018, "of_most": 2019})) == (
        "Hồ sơ của năm 2018, không phải năm 2019 như phần lớn các tệp."
    )
    assert late_message(Late("A", "a", DUE, dt.date(2019, 11, 8), "report")) == (
        "ngày báo cáo 08/11/2019, sau hạn 05/11/2019 3 ngày"
    )
    assert (
        outlier_message(Outlier("A", Measure("entries"), 0, None), FIELD)
        == "không ghi hoạt động nào trong kỳ"
    )
    assert outlier_message(Outlier("A", Measure("cost"), 6000, 1000.0), FIELD) == (
        "Kinh phí (đồng): 6.000, gấp 6 lần mức giữa 1.000"
    )


def test_a_channels_figures_are_named_by_channel_and_unit() -> None:
    assert measure_name(Measure("channel", "lạ", ""), FIELD) == "lạ (không ghi đơn vị)"
    assert measure_name(Measure("channel", "radio", "buổi"), FIELD).endswith(" (buổi)")
