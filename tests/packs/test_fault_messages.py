"""Each kind of fault of a pack has its words."""

import datetime as dt

from tests.codes_in_source import codes_in
from ttdn_desktop.packs import check, check_field, check_manifest
from ttdn_desktop.packs.fault_messages import FAULTS, fault_finding
from ttdn_desktop.packs.faults import PackFault


def test_every_kind_has_its_words_and_no_words_are_left_over() -> None:
    assert codes_in((check_manifest, check_field), "PackFault") | codes_in((check,), "add") == set(FAULTS)


def test_a_finding_is_worded_from_file_and_data() -> None:
    found = fault_finding(
        PackFault("directive.due_outside_year", "pack.json", {"due": dt.date(2021, 11, 5), "year": 2019})
    )
    assert (found.code, found.severity, found.file) == ("directive", "warning", "pack.json")
    assert found.what == "hạn báo cáo 05/11/2021 không thuộc năm 2019."


def test_a_missing_file_is_named_in_the_fix() -> None:
    found = fault_finding(PackFault("file.missing", "interview.json"))
    assert found.mend == "Thêm interview.json vào bộ mẫu."
