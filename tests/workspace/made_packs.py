"""A higher plan in two versions, the packs made from them, and a dossier of the first."""

from datetime import date

from ttdn_desktop.directive.records import Directive, Item
from ttdn_desktop.dossier.records import Activity, Choice, Commune, Dossier, Plan
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.workspace.intake.read_plan import make_parts

XA = Commune(name="Đồng Tâm", kind="xã", district="Sông Mây", province="Khánh Hòa")


def directive(*duties: str, due: date | None = date(2022, 11, 20), year: int = 2022) -> Directive:
    items = tuple(Item(id=f"II.1.{place}", text=text) for place, text in enumerate(duties, start=1))
    fields = {
        "title": f"Công tác thông tin đối ngoại huyện Sông Mây năm {year}",
        "year": year,
        "issuer": "Ủy ban nhân dân huyện Sông Mây",
        "level": "huyện",
        "report_due": due and due.isoformat(),
        "report_to": "UBND huyện",
        "sections": [
            {"number": "I", "heading": "NỘI DUNG", "items": [{"id": "I.1", "text": "Tuyên truyền biển, đảo."}]},
            {"number": "II", "heading": "TỔ CHỨC THỰC HIỆN", "sections": [
                {"number": "II.1", "heading": "UBND các xã", "items": [{"id": i.id, "text": i.text} for i in items]}
            ]},
        ],
        "contents": ["I.1"],
        "assignments": [{"number": "II.1", "to": "UBND các xã", "items": [i.id for i in items]}],
        "commune_duties": [{"id": i.id, "text": i.text} for i in items],
    }  # fmt: skip
    from ttdn_desktop.dossier import records_json

    return records_json.convert(fields, Directive, name="thử")


PLAN = directive("Xây dựng kế hoạch của xã.", "Tuyên truyền trên đài truyền thanh.")


def pack(of: Directive) -> Pack:
    return loading.load_parts(make_parts(of), name="thử")


CHANGED = directive(
    "Phản bác thông tin sai sự thật.",
    "Tuyên truyền trên đài truyền thanh và mạng xã hội.",
    due=date(2022, 10, 1),
)


DRAFT = Dossier(
    pack="song-may-2022",
    pack_version="1.0",
    year=2022,
    commune=XA,
    answers={"own_contents": ["Giới thiệu làng nghề."], "gone": "giữ lại"},
    plan=Plan(
        choices=(Choice(id="I.1"),),
        activities=(
            Activity(
                id="a1", title="Phát thanh", duties=("II.1.2",), contents=("I.1",), end=date(2022, 10, 31)
            ),
            Activity(id="a2", title="Lập kế hoạch", duties=("II.1.1",)),
        ),
    ),
)
