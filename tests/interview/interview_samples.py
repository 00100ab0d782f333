"""A small higher plan with an interview of every kind of question, and a dossier to answer it."""

import datetime as dt
from typing import Any

from msgspec.structs import replace

from ttdn_desktop.directive.records import Directive, Duty, Item, Section
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Commune, Dossier, Plan, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.records import (
    Equals,
    FromCommune,
    FromDirective,
    FromPack,
    Interview,
    InterviewSection,
    Option,
    Question,
)
from ttdn_desktop.interview.validation import answer_findings


def items(prefix: str, count: int) -> tuple[Item, ...]:
    return tuple(Item(id=f"{prefix}.{n}", text=f"Việc {prefix}.{n}") for n in range(1, count + 1))


DIRECTIVE = Directive(
    title="Hoạt động thông tin đối ngoại năm 2019",
    year=2019,
    issuer="Ủy ban nhân dân huyện Vạn Ninh",
    number="15/KH-UBND",
    date=dt.date(2019, 1, 20),
    sections=(
        Section(number="I", heading="Mục đích", items=items("I", 3)),
        Section(
            number="II",
            heading="Nội dung, hình thức",
            sections=(
                Section(number="II.1", items=items("II.1", 3)),
                Section(number="II.2", items=items("II.2", 2)),
            ),
        ),
        Section(number="III", heading="Các xã, thị trấn", items=items("III", 2)),
    ),
    purposes=("I.1", "I.2", "I.3"),
    contents=("II.1.1", "II.1.2", "II.1.3"),
    forms=("II.2.1", "II.2.2"),
    commune_duties=tuple(Duty(id=item.id, text=item.text) for item in items("III", 2)),
    report_due=dt.date(2019, 11, 5),
    report_to="UBND huyện",
)

OPENING = Question(
    id="opening",
    kind="choice",
    label="Cách mở đầu",
    required=True,
    options=(Option("can_cu", "Căn cứ"), Option("thuc_hien", "Thực hiện")),
    default=FromPack("thuc_hien"),
)
BASES = Question(
    id="bases", kind="lines", label="Các căn cứ", required=True, when=Equals("opening", "can_cu")
)
NUMBER = Question(
    id="number",
    kind="text",
    label="Số kế hoạch cấp trên",
    key="superior.number",
    default=FromDirective("number"),
)
PURPOSES = Question(
    id="purposes", kind="items", label="Mục đích", required=True, key="plan.choices", group="purposes"
)
CONTENTS = Question(
    id="contents", kind="items", label="Nội dung", required=True, key="plan.choices", group="contents"
)
FORMS = Question(id="forms", kind="items", label="Hình thức", key="plan.choices", group="forms")
ACTIVITIES = Question(
    id="activities", kind="activities", label="Các hoạt động", required=True, key="plan.activities"
)
DUTIES = Question(id="duties", kind="coverage", label="Nhiệm vụ", key="plan.not_applicable")
ASSIGNMENTS = Question(id="assignments", kind="assignments", label="Phân công", key="plan.assignments")
EXTRA_MONEY = Question(id="money", kind="money", label="Kinh phí khác")
START = Question(id="start", kind="date", label="Ngày bắt đầu")
COUNT = Question(id="count", kind="number", label="Số thôn")
NOTE = Question(id="note", kind="paragraph", label="Ghi chú")
RECIPIENTS = Question(
    id="recipients",
    kind="lines",
    label="Nơi nhận",
    required=True,
    key="plan.recipients",
    default=FromCommune("recipients"),
)
ARCHIVE = Question(
    id="archive", kind="text", label="Lưu", required=True, key="plan.archive", default=FromCommune("archive")
)
SIGNER = Question(
    id="signer",
    kind="signer",
    label="Người ký",
    required=True,
    key="plan.signer",
    default=FromCommune("signer"),
)

INTERVIEW = Interview(
    sections=(
        InterviewSection(id="general", title="Chung", questions=(OPENING, BASES, NUMBER)),
        InterviewSection(id="choices", title="Chọn mục", questions=(PURPOSES, CONTENTS, FORMS)),
        InterviewSection(id="work", title="Hoạt động", questions=(ACTIVITIES, DUTIES, ASSIGNMENTS)),
        InterviewSection(id="more", title="Khác", questions=(EXTRA_MONEY, START, COUNT, NOTE)),
        InterviewSection(id="end", title="Kết thúc", questions=(RECIPIENTS, ARCHIVE, SIGNER)),
    )
)

COMMUNE = Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa")
SETTINGS = CommuneSettings(
    commune=COMMUNE,
    signers=(Signer(name="Nguyễn Văn A"), Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Trần Thị B")),
    lead="Công chức Văn hóa - Xã hội",
    recipients=("UBND huyện (b/c)", "Trưởng các thôn"),
    archive="VT, VHXH",
)
BARE_SETTINGS = CommuneSettings(commune=COMMUNE)
CONTEXT = Context(INTERVIEW, DIRECTIVE, BARE_SETTINGS)

EMPTY = Dossier(pack="thu", year=2019, commune=COMMUNE)

RADIO = Activity(
    id="a1",
    title="Phát thanh",
    duties=("III.1",),
    contents=("II.1.1",),
    channel="radio",
    start=dt.date(2019, 2, 1),
    end=dt.date(2019, 10, 31),
    lead="Đài xã",
)
BANNERS = Activity(
    id="a2",
    title="Băng rôn",
    duties=("III.2",),
    contents=("II.1.2",),
    channel="visual",
    start=dt.date(2019, 4, 1),
    end=dt.date(2019, 9, 5),
    lead="Văn hóa xã",
)
FULL = Dossier(
    pack="thu",
    year=2019,
    commune=COMMUNE,
    plan=Plan(
        signer=Signer(name="Nguyễn Văn A"),
        choices=(Choice(id="I.1"), Choice(id="II.1.2", text="Sửa lời"), Choice(id="II.2.1")),
        activities=(RADIO, BANNERS),
        assignments=(Assignment(to="Đài xã", tasks=("Phát tin.",)),),
        recipients=("UBND huyện",),
        archive="VT",
    ),
)


def context_of(*questions: Question, settings: CommuneSettings = BARE_SETTINGS) -> Context:
    sections = (InterviewSection(id="s", title="Phần", questions=questions),)
    return Context(Interview(sections=sections), DIRECTIVE, settings)


def with_activities(*activities: Activity) -> Dossier:
    return replace(FULL, plan=replace(FULL.plan, activities=activities))


def with_plan(**changes: object) -> Dossier:
    return replace(FULL, plan=replace(FULL.plan, **changes))


def with_radio(**changes: Any) -> Dossier:
    return with_activities(replace(RADIO, **changes), BANNERS)


def brief(dossier: Dossier) -> list[tuple[str, str, str, str | None]]:
    return [(f.code, f.severity, f.question, f.subject) for f in answer_findings(dossier, CONTEXT)]


def only(dossier: Dossier) -> Finding:
    (finding,) = answer_findings(dossier, CONTEXT)
    return finding
