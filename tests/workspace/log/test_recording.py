import datetime as dt
import time

import msgspec
import pytest

from ttdn_desktop.dossier.records import Activity, Dossier, Evidence, LogEntry, PressMatter, Target
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.log.recording import Filter, LogIndex, find_entries

DAY = dt.date(2019, 5, 6)


@pytest.fixture
def sample(data_folder: DataFolder) -> Dossier:
    """The sample's plan with two activities of the test's own and an empty log."""
    dossier = data_folder.open_sample().dossier
    activities = (
        Activity(
            id="a1",
            title="Phát thanh biển, đảo",
            channel="radio",
            lead="Đài Truyền thanh xã",
            start=dt.date(2019, 2, 1),
            end=dt.date(2019, 10, 31),
            target=Target(quantity=24, unit="tin, bài"),
            duties=("III.8.2",),
        ),
        Activity(id="a2", title="Treo panô", channel="visual", start=dt.date(2019, 4, 1)),
    )
    plan = msgspec.structs.replace(dossier.plan, activities=activities)
    return msgspec.structs.replace(dossier, plan=plan, log=(), report=None)


def entry(number: int, **fields: object) -> LogEntry:
    given: dict[str, object] = {"id": f"l{number}", "date": DAY, "quantity": 1, **fields}
    return msgspec.convert(given, LogEntry)


def with_log(dossier: Dossier, *log: LogEntry) -> Dossier:
    return msgspec.structs.replace(dossier, log=log)


def test_a_new_entry_takes_channel_unit_title_and_lead_from_its_activity(sample: Dossier):
    made = recording.new_entry(sample, day=DAY, activity="a1")
    assert (made.id, made.date, made.activity, made.quantity) == ("n0001", DAY, "a1", 1)
    assert (made.channel, made.unit, made.by) == ("radio", "tin, bài", "Đài Truyền thanh xã")
    assert recording.new_entry(sample, day=DAY, activity="a2").unit == "băng rôn"
    assert recording.new_entry(sample, day=DAY, activity=None).activity is None


def test_the_log_keeps_its_order_and_no_id_is_given_twice(sample: Dossier):
    now = sample
    for _ in range(3):
        now = recording.add(now, recording.new_entry(now, day=DAY, activity="a1"))
    now = recording.remove(now, "n0002")
    now = recording.replace(now, msgspec.structs.replace(now.log[0], note="sửa"))
    now = recording.add(now, recording.new_entry(now, day=DAY, activity=None))
    assert [(one.id, one.note) for one in now.log] == [("n0001", "sửa"), ("n0003", ""), ("n0004", "")]


def test_what_is_odd_is_told_and_a_right_entry_has_no_fault(sample: Dossier):
    right = recording.new_entry(sample, day=DAY, activity="a1")
    assert recording.entry_problems(right, sample, DAY) == ()
    odd = msgspec.structs.replace(right, date=dt.date(2020, 1, 2), quantity=0, unit="phút", channel="tivi")
    problems = " ".join(recording.entry_problems(odd, sample, DAY))
    for word in ("phía trước", "ngoài năm 2019", "bằng 0", "“tin, bài”", "“tivi”"):
        assert word in problems


def test_search_needs_no_accents_and_looks_into_every_text(sample: Dossier):
    press = PressMatter(outlet="Báo Khánh Hòa", matter="hỏi về cảng cá", answer="đã trả lời")
    log = (
        entry(1, activity="a1", title="Tháng Năm", channel="radio", note="mưa bão"),
        entry(2, title="Tiếp phóng viên", channel="press", press=press, date=dt.date(2019, 6, 1)),
        entry(3, activity="a2", by="Đoàn Thanh niên", evidence=(Evidence(text="ảnh"),)),
    )
    index = LogIndex(with_log(sample, *log))

    def ids(wanted: Filter) -> list[str]:
        return [one.id for one in find_entries(index, wanted)]

    assert ids(Filter()) == ["l2", "l3", "l1"]
    assert ids(Filter(text="khanh hoa CANG")) == ["l2"]
    assert ids(Filter(text="bien dao")) == ["l1"]
    assert ids(Filter(text="truyen thanh")) == ["l1"]
    assert ids(Filter(text="đoàn")) == ["l3"]
    assert ids(Filter(month=5, channel="radio")) == ["l1"]
    assert ids(Filter(activity="a2")) == ["l3"]
    assert ids(Filter(only_unplanned=True)) == ["l2"]
    assert ids(Filter(only_without_evidence=True)) == ["l2", "l1"]


def test_the_index_follows_the_log_and_the_plan(sample: Dossier):
    dossier = with_log(sample, entry(1, title="cũ", activity="a1"))
    index = LogIndex(dossier)
    dossier = recording.replace(dossier, entry(1, title="mới", activity="a1"))
    index.update(dossier)
    assert [len(find_entries(index, Filter(text=text))) for text in ("cu", "moi", "dao")] == [0, 1, 1]
    renamed = msgspec.structs.replace(dossier.plan.activities[0], title="Hội nghị")
    index.update(
        msgspec.structs.replace(dossier, plan=msgspec.structs.replace(dossier.plan, activities=(renamed,)))
    )
    assert [len(find_entries(index, Filter(text=text))) for text in ("dao", "hoi nghi")] == [0, 1]


def test_ten_thousand_entries_are_looked_through_between_two_keys(sample: Dossier):
    log = (entry(n, title=f"Chuyên mục Biển đảo quê hương số {n}", activity="a1") for n in range(10_000))
    index = LogIndex(with_log(sample, *log))
    started = time.perf_counter()
    assert len(find_entries(index, Filter(text="so 9999"))) == 1
    assert time.perf_counter() - started < 0.25, "50 ms on a quiet machine (tests/benchmarks/log.py)"


def test_a_month_has_all_its_days_and_a_year_twelve_sums():
    log = (entry(1, audience=30, cost=5), entry(2, audience=12), entry(3, date=dt.date(2020, 5, 6)))
    days = recording.days_of_month(log, 2019, 5)
    assert len(days) == 31
    assert [one.id for one in days[5].entries] == ["l1", "l2"]
    assert (days[5].totals.audience, days[6].totals.entries) == (42, 0)
    assert [one.entries for one in recording.months(log, 2019)] == [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]


def test_progress_says_what_is_late_not_begun_and_when_the_report_is_due(
    data_folder: DataFolder, sample: Dossier
):
    pack = data_folder.open_sample().pack
    log = (entry(1, activity="a1", channel="radio", quantity=6, unit="tin, bài"), entry(2, channel="radio"))
    now = recording.progress(with_log(sample, *log), pack, dt.date(2019, 11, 1))
    first, second = now.activities
    assert (first.target, first.done, first.percent, first.status) == (24, 6, 25.0, "partly")
    assert (first.late, first.not_begun, first.days_left, first.entries) == (True, False, -1, 1)
    assert (second.late, second.not_begun, second.status) == (False, True, "not_done")
    assert (now.late, now.not_begun, now.due) == ((first,), (second,), 4)
    assert [(one.id, one.entries, one.done) for one in now.duties if one.answered] == [("III.8.2", 1, 0)]
    radio = now.channels[0]
    assert (radio.id, radio.unit, radio.target, radio.done, radio.percent) == (
        "radio",
        "tin, bài",
        24,
        6,
        25.0,
    )
    assert recording.bars(now, "activity") == (recording.Bar("Phát thanh biển, đảo", 24, 6, "tin, bài"),)
