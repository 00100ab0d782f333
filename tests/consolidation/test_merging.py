import datetime as dt
import itertools
from typing import Any

import msgspec
import pytest

from ttdn_desktop.activity_log.figures import ChannelFigures, DutyFigures, Totals
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.messages import late_message, outlier_message, rejection_message
from ttdn_desktop.consolidation.outliers import Measure
from ttdn_desktop.consolidation.records import Consolidation, Rejected, Sent
from ttdn_desktop.dossier.records import Author, Commune

NOON = dt.datetime(2019, 11, 4, 12, tzinfo=dt.UTC)


def commune(name: str = "Tân Lập", kind: str = "xã", code: str | None = "1", **more: Any) -> Commune:
    return Commune(name=name, kind=kind, code=code, province="Khánh Hòa", **{"district": "Vạn Ninh", **more})


def sent(file: str, unit: Commune | None = None, **more: Any) -> Sent:
    usual: dict[str, Any] = {
        "sha256": file, "year": 2019, "exported": NOON, "modified": 0.0, "totals": Totals(1, 10, 100),
        "channels": {"radio": ChannelFigures(1, {"bài": 2}, 10, 100)},
    }  # fmt: skip
    return Sent(file=file, commune=unit or commune(), **(usual | more))


def kept(*files: Sent) -> list[str]:
    return [one.file for one in consolidate(files).received]


def results(found: Consolidation) -> tuple[Any, ...]:
    return (found.received, found.duplicates, found.missing, found.totals, found.communes, found.outliers)


def test_the_file_exported_last_counts_in_every_order() -> None:
    files = [
        sent("first", exported=NOON),
        sent("last", exported=NOON + dt.timedelta(microseconds=1)),
        sent("plain", exported=None, modified=9e9),
        # earlier than noon UTC, though its clock reads later
        sent("east", exported=dt.datetime(2019, 11, 4, 18, tzinfo=dt.timezone(dt.timedelta(hours=7)))),
    ]
    outcomes = [results(consolidate(order)) for order in itertools.permutations(files)]
    assert all(one == outcomes[0] for one in outcomes)
    found = consolidate(files)
    assert kept(*files) == ["last"]
    assert [(one.commune, one.kept, one.dropped) for one in found.duplicates] == [
        ("Tân Lập", "last", "east"), ("Tân Lập", "last", "first"), ("Tân Lập", "last", "plain"),
    ]  # fmt: skip
    assert found.totals == Totals(1, 10, 100)


def test_between_plain_dossiers_the_files_own_time_decides() -> None:
    old, new = sent("old", exported=None, modified=1.0), sent("new", exported=None, modified=2.5)
    assert kept(new, old) == kept(old, new) == ["new"]


def test_one_file_named_twice_counts_once_and_is_told() -> None:
    found = consolidate([sent("a"), sent("a")])
    assert [(one.kept, one.dropped) for one in found.duplicates] == [("a", "a")]
    assert found.totals.entries == 1


def test_colliding_names_tell_totals_apart_and_what_was_received_keeps_the_plain_name() -> None:
    units = [commune(), commune(code="2"), commune("Vạn Giã", code="4")]
    found = consolidate(sent(str(at), unit) for at, unit in enumerate(units))
    assert set(found.communes) == {"xã Tân Lập 1", "xã Tân Lập 2", "Vạn Giã"}
    assert {one.commune for one in found.received} == {"Tân Lập", "Vạn Giã"}


def test_another_years_file_is_rejected_and_the_later_year_wins_a_tie() -> None:
    found = consolidate([sent("a"), sent("b", commune("B")), sent("c", commune("C"), year=2018)])
    assert (found.year, [one.file for one in found.rejected]) == (2019, ["c"])
    assert found.rejected[0].code == "other_year"
    assert "2018" in rejection_message(found.rejected[0])
    assert not found.year_tied
    tied = consolidate([sent("a", year=2018), sent("b", commune("B"))])
    assert (tied.year, tied.year_tied, [one.file for one in tied.rejected]) == (2019, True, ["a"])


def test_a_commune_whose_only_file_was_rejected_is_missing() -> None:
    found = consolidate([sent("a"), sent("b", commune("Vạn Giã"))], [Rejected("c", "unusable")], ["Vạn Thọ"])
    assert (found.missing, found.listed) == (("Vạn Thọ",), 1)


def test_channels_add_up_by_unit() -> None:
    other = {"radio": ChannelFigures(2, {"phút": 0.5, "bài": 0.5}, 0, 1), "x": ChannelFigures(1)}
    found = consolidate([sent("a"), sent("b", commune("B"), channels=other)])
    assert found.channels["radio"] == ChannelFigures(3, {"bài": 2.5, "phút": 0.5}, 10, 101)
    assert found.channels["x"].entries == 1


def test_duties_add_up_by_pack_and_id() -> None:
    done, idle = DutyFigures("III.8.1", 2, 3, True), DutyFigures("III.8.1", 1, 0, False)
    found = consolidate(
        [sent("a", pack="p", duties=(done,)), sent("b", commune("B"), pack="p", duties=(idle,)),
         sent("c", commune("C"), pack="q", duties=(done,))]
    )  # fmt: skip
    assert [msgspec.structs.astuple(one) for one in found.duties] == [
        ("p", "III.8.1", 2, 1, 3, 3), ("q", "III.8.1", 1, 1, 2, 3),
    ]  # fmt: skip


def test_a_file_after_the_due_day_is_late_and_counts() -> None:
    due = dt.date(2019, 11, 5)
    found = consolidate(
        [
            sent("in time", due=due, exported=NOON + dt.timedelta(days=1)),
            sent("exported late", commune("B"), due=due, exported=NOON + dt.timedelta(days=2)),
            sent("dated late", commune("C"), due=due, reported=dt.date(2019, 11, 10), exported=None),
            sent("nobody knows", commune("D"), exported=NOON + dt.timedelta(days=90)),
        ]
    )
    assert [(one.commune, one.file) for one in found.late] == [("B", "exported late"), ("C", "dated late")]
    assert late_message(found.late[0]) == "kết xuất ngày 06/11/2019, sau hạn 05/11/2019 1 ngày"
    assert found.totals.entries == 4


def test_figures_far_above_the_others_stand_out_and_so_does_nothing_done() -> None:
    files = [sent(str(n), commune(f"X{n}"), totals=Totals(5, 100 + n, 10)) for n in range(5)]
    far = sent("far", commune("Xa"), totals=Totals(5, 5_000, 10))
    idle = sent("idle", commune("Xê"), totals=Totals(), channels={})
    found = consolidate([*files, far, idle])
    assert [(one.commune, one.measure, one.value) for one in found.outliers] == [
        ("Xa", Measure("audience"), 5_000), ("Xê", Measure("entries"), 0),
    ]  # fmt: skip
    assert "gấp 48,8 lần mức giữa 102,5" in outlier_message(found.outliers[0], found.field)
    assert consolidate([*files[:3], far]).outliers == ()


DUE = dt.date(2019, 11, 5)


@pytest.mark.parametrize(
    ("reported", "exported", "reason"),
    [
        (dt.date(2019, 11, 5), 5, None),
        (dt.date(2019, 11, 6), 5, "ngày báo cáo 06/11/2019, sau hạn 05/11/2019 1 ngày"),
        (dt.date(2019, 11, 5), 6, "kết xuất ngày 06/11/2019, sau hạn 05/11/2019 1 ngày"),
        (None, 5, None),
        (None, 7, "kết xuất ngày 07/11/2019, sau hạn 05/11/2019 2 ngày"),
        # both late: the report's own date tells it
        (dt.date(2019, 11, 8), 9, "ngày báo cáo 08/11/2019, sau hạn 05/11/2019 3 ngày"),
    ],
)
def test_late_by_the_reports_date_or_the_day_of_export(
    reported: dt.date | None, exported: int, reason: str | None
) -> None:
    one = sent("a", due=DUE, reported=reported, exported=dt.datetime(2019, 11, exported, 12, tzinfo=dt.UTC))
    assert [late_message(late) for late in consolidate([one]).late] == ([reason] if reason else [])


def test_files_are_ordered_by_name_then_kind_code_and_district() -> None:
    units = [
        commune("B"),
        commune("A", "xã", "2", district="Y"),
        commune("A", "xã", "1", district="Z"),
        commune("A", "xã", None, district="X"),
        commune("A", "xã", None, district="W"),
        commune("A", "phường", "9"),
        commune("Á", "xã", "9"),
    ]
    found = consolidate(sent(str(at), unit) for at, unit in enumerate(units))
    assert [one.file for one in found.received] == ["5", "4", "3", "2", "1", "6", "0"]


def test_the_year_of_most_files_counts_and_of_as_many_the_later() -> None:
    def year(*years: int) -> int:
        return consolidate(sent(str(at), commune(f"X{at}"), year=one) for at, one in enumerate(years)).year

    assert [year(2018, 2018, 2019), year(2018, 2019), year(2019), year()] == [2018, 2019, 2019, 0]


DIGITAL, GENDER = "Chuyển đổi số {area} năm {year}", "Bình đẳng giới trên địa bàn {area} năm {year}"


def test_files_of_another_plan_than_most_are_set_aside_with_the_reason() -> None:
    files = [
        sent("a", commune("A"), subject=DIGITAL, pack="p"),
        sent("b", commune("B"), subject=DIGITAL, pack="p"),
        sent("c", commune("A"), subject=GENDER, pack="q"),
    ]
    for order in itertools.permutations(files):
        found = consolidate(order)
        assert (sorted(each.file for each in found.received), found.duplicates) == (["a", "b"], ())
        assert found.subject == DIGITAL
        (apart,) = found.rejected
        assert apart.file == "c"
        assert "Bình đẳng giới" in rejection_message(apart)


def test_a_file_that_does_not_say_its_plan_counts_with_the_others() -> None:
    found = consolidate([sent("a", commune("A"), subject=DIGITAL), sent("b", commune("B"))])
    assert len(found.received) == 2


def test_other_organs_stand_apart_from_the_communes_and_from_each_other() -> None:
    place = commune("Vạn Giã", "thị trấn")
    police = Author(name="Công an huyện Vạn Ninh", assignment="III.4")
    office = Author(name="Phòng Văn hóa và Thông tin", assignment="III.2")
    files = [
        sent("commune", place),
        sent("police", place, author=police),
        sent("old", place, author=police, exported=NOON - dt.timedelta(1)),
        sent("office", place, author=office),
    ]
    found = consolidate(files)

    assert list(found.communes) == ["Vạn Giã"]
    assert found.totals == Totals(1, 10, 100)
    assert [each.name for each in found.organs] == ["Công an huyện Vạn Ninh", "Phòng Văn hóa và Thông tin"]
    assert found.organ_totals == Totals(2, 20, 200)
    assert [(each.kept, each.dropped) for each in found.duplicates] == [("police", "old")]


def test_a_six_month_report_among_year_reports_is_set_aside_with_the_reason() -> None:
    files = [
        sent("year", commune("A")),
        sent("half", commune("B"), is_half=True),
        sent("organ", commune("B"), author=Author(name="Công an huyện Vạn Ninh")),
    ]
    for order in itertools.permutations(files):
        found = consolidate(order)
        (apart,) = found.rejected
        assert (apart.file, found.is_half) == ("half", False)
        assert rejection_message(apart).startswith("Báo cáo 6 tháng, không phải báo cáo cả năm")


def test_a_year_report_among_six_month_reports_is_set_aside_and_of_a_tie_the_years_count() -> None:
    halves = [sent("a", commune("A"), is_half=True), sent("b", commune("B"), is_half=True)]
    whole = sent("c", commune("C"))

    found = consolidate([*halves, whole])
    assert ([each.file for each in found.rejected], found.is_half) == (["c"], True)

    tied = consolidate([halves[0], whole])
    assert ([each.file for each in tied.rejected], tied.is_half) == (["a"], False)


TTDN = {"subject": "Hoạt động thông tin đối ngoại {area} năm {year}", "topic": "thông tin đối ngoại"}


@pytest.mark.parametrize("author", [None, Author(name="Công an huyện Vạn Ninh")])
def test_files_of_one_unit_on_two_topics_are_no_duplicates(author: Author | None) -> None:
    other = sent("so", exported=NOON + dt.timedelta(1), author=author, **(TTDN | {"topic": "chuyển đổi số"}))
    files = [sent("ttdn", author=author, **TTDN), other, sent("khac", commune("Vạn Giã", code="4"), **TTDN)]
    for order in itertools.permutations(files):
        found = consolidate(order)
        assert found.duplicates == ()
        assert {one.file for one in found.received} == {"ttdn", "khac"}
        [apart] = found.rejected
        assert (apart.file, "chuyển đổi số" in rejection_message(apart)) == ("so", True)


@pytest.mark.parametrize("topic", ["thông tin đối ngoại và hội nhập", "công tác thông tin", ""])
def test_a_subject_in_other_words_is_sent_once_more(topic: str) -> None:
    again = sent("sau", exported=NOON + dt.timedelta(1), **(TTDN | {"topic": topic}))
    assert kept(sent("truoc", **TTDN), again) == ["sau"]


def test_a_units_only_file_counts_whatever_its_subject_says() -> None:
    assert kept(sent("so", **(TTDN | {"topic": "chuyển đổi số"}))) == ["so"]
