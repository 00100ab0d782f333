import datetime as dt

import msgspec

from ttdn_desktop.activity_log.calendar import due_days, ics
from ttdn_desktop.directive.records import Directive, Report
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, Plan, Target
from ttdn_desktop.packs.records import Manifest

NOW = dt.datetime(2019, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
DIRECTIVE = Directive(
    report_due=dt.date(2019, 11, 5),
    report_to="UBND huyện (qua Phòng Văn hoá và Thông tin)",
    reports=(Report(due="2019-06-15", period="half"),),
)
MANIFEST = Manifest(
    format="ttdn-pack",
    version=1,
    id="p",
    title="",
    rules="tt01",
    subject="Công tác chuyển đổi số trên địa bàn {area} năm {year}",
    directive=DIRECTIVE,
)
LONG = "Phát thanh chuyên mục biển, đảo; chủ quyền hai quần đảo Hoàng Sa, Trường Sa trên Đài\\xã\nhằng tuần"
DOSSIER = Dossier(
    pack="p",
    year=2019,
    commune=Commune(name="Vạn Thắng", kind="xã", province="tỉnh Khánh Hòa"),
    plan=Plan(
        activities=(
            Activity(
                id="a1",
                title=LONG,
                start=dt.date(2019, 2, 1),
                end=dt.date(2019, 10, 31),
                lead="Đài Truyền thanh",
                target=Target(quantity=1250, unit="tin, bài"),
            ),
            Activity(id="a2", title="Không có hạn"),
        )
    ),
)


def unfolded(body: bytes) -> list[str]:
    return body.replace(b"\r\n ", b"").decode().split("\r\n")


def test_activities_and_both_reports_fall_due_in_order():
    assert [due.day.isoformat() for due in due_days(DOSSIER, MANIFEST)] == [
        "2019-02-01", "2019-06-15", "2019-10-31", "2019-11-05",
    ]  # fmt: skip


def test_lines_are_folded_by_octets_and_texts_escaped():
    body = ics(DOSSIER, MANIFEST, NOW)
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\n" not in body.replace(b"\r\n", b"")
    for line in body.split(b"\r\n"):
        line.decode()
    lines = unfolded(body)
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert (
        "SUMMARY:Hết hạn: Phát thanh chuyên mục biển\\, đảo\\; chủ quyền hai quần đảo Hoàng Sa\\, "
        "Trường Sa trên Đài\\\\xã\\nhằng tuần"
    ) in lines
    assert "SUMMARY:Hạn gửi báo cáo công tác chuyển đổi số năm 2019" in lines
    assert "DTSTART;VALUE=DATE:20191031" in lines
    assert "DTEND;VALUE=DATE:20191101" in lines
    assert lines.count("DTSTAMP:20190102T030405Z") == 4
    assert (lines.count("TRIGGER:-P7D"), lines.count("TRIGGER:-P3D")) == (2, 2)
    assert "DESCRIPTION:Chủ trì: Đài Truyền thanh\\nChỉ tiêu: 1.250 tin\\, bài" in lines


def test_a_day_keeps_its_uid_whenever_and_however_late_the_file_is_made():
    def uids(dossier: Dossier, now: dt.datetime) -> list[str]:
        return [line for line in unfolded(ics(dossier, MANIFEST, now)) if line.startswith("UID:")]

    first = uids(DOSSIER, NOW)
    assert len(set(first)) == 4
    assert first == uids(DOSSIER, NOW + dt.timedelta(100))
    assert ics(DOSSIER, MANIFEST, NOW) == ics(DOSSIER, MANIFEST, NOW)


def test_a_line_of_75_octets_stays_one_and_one_more_goes_on_in_the_next():
    def lines(title: str) -> list[bytes]:
        activity = Activity(id="a1", title=title, end=dt.date(2019, 5, 1))
        dossier = msgspec.structs.replace(DOSSIER, plan=Plan(activities=(activity,)))
        body = ics(dossier, msgspec.structs.replace(MANIFEST, directive=Directive()), NOW).split(b"\r\n")
        at = next(at for at, line in enumerate(body) if line.startswith(b"SUMMARY:"))
        return body[at : at + 2]

    start = len("SUMMARY:Hết hạn: ".encode())
    whole, after = lines("x" * (75 - start))
    assert (len(whole), after) == (75, b"TRANSP:TRANSPARENT")
    cut, rest = lines("x" * (76 - start))
    assert (len(cut), rest) == (75, b" x")
    # a letter of two octets isn't cut in two
    short, letter = lines("x" * (74 - start) + "đ")
    assert (len(short), letter) == (74, " đ".encode())
