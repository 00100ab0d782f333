"""The packs and resources that come with the program hold what they should, word for word."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.basics.paths import resources_dir, templates_dir
from ttdn_desktop.dossier.channels import CHANNELS

PACKS = ["van-ninh-2019", "mau-nd30"]
RESOURCES = ["format_rules", "legal_bases", "units", "bodies"]
EACH_PACK = pytest.mark.parametrize("pack", PACKS)
SEED = Path(__file__).parents[1] / "packs" / "samples" / "ke-hoach-van-ninh-2019.txt"
DISTRICT_LEVEL = re.compile(r"huyện|thị trấn|Phòng Văn hóa và Thông tin|Sở Thông tin và Truyền thông", re.I)


def read(pack: str, name: str) -> Any:
    return json.loads((templates_dir() / pack / f"{name}.json").read_text("utf-8"))


def resource(name: str) -> Any:
    return json.loads((resources_dir() / f"{name}.json").read_text("utf-8"))


def directive(pack: str) -> Any:
    return read(pack, "pack")["directive"]


def sections(tree: list[Any]) -> Iterator[Any]:
    for section in tree:
        yield section
        yield from sections(section["sections"])


def items(pack: str) -> dict[str, str]:
    return {i["id"]: i["text"] for s in sections(directive(pack)["sections"]) for i in s["items"]}


def questions(pack: str) -> list[Any]:
    return [q for section in read(pack, "interview")["sections"] for q in section["questions"]]


def conditions(condition: Any) -> Iterator[Any]:
    yield condition
    inner = condition.get("of", [])
    for each in inner if isinstance(inner, list) else [inner]:
        yield from conditions(each)


def seed_paragraphs() -> list[str]:
    """Return the seed's paragraphs in the order of the page, marks off, those a page break split joined."""
    found: list[str] = []
    for raw in SEED.read_text("utf-8").replace("**", "").splitlines():
        line = " ".join(raw.split())
        if not line:
            continue
        broken = bool(found) and found[-1][-1] not in ".:;," and line[0] not in "-IVX123456789("
        ninh = bool(found) and found[-1].endswith(" con người Vạn")
        if (broken and len(found[-1]) > 100) or ninh:
            found[-1] += " " + line
        else:
            found.append(line)
    return found


def expected_outline() -> list[str]:
    """Return what stands between I. and the closing sentence, headings and items apart."""
    lines: list[str] = []
    paragraphs = seed_paragraphs()
    start = next(n for n, text in enumerate(paragraphs) if text.startswith("I. "))
    end = next(n for n, text in enumerate(paragraphs) if text.startswith("Trên đây"))
    for text in paragraphs[start:end]:
        heading = re.fullmatch(r"(?:[IVX]+|\d+)\. ([^:]+):\s*(.*)", text)
        lines += [part for part in heading.groups() if part] if heading else [text.removeprefix("- ")]
    return lines


def test_the_seed_stands_in_the_pack_word_for_word_and_whole() -> None:
    outline = [
        text
        for section in sections(directive("van-ninh-2019")["sections"])
        for text in [section["heading"], *(item["text"] for item in section["items"])]
    ]
    assert outline == expected_outline()


def test_the_seed_pack_holds_base_due_date_and_recipients() -> None:
    plan, seed = directive("van-ninh-2019"), seed_paragraphs()
    assert [base["text"] for base in plan["legal_bases"]] == [seed[2]]
    assert plan["title"] == seed[1]
    assert (plan["report_due"], plan["report_to"]) == (
        "2019-11-05",
        "UBND huyện (qua Phòng Văn hoá và Thông tin)",
    )
    listed = seed[seed.index("Nơi nhận:") + 1 : seed.index("(VBĐT)")]
    assert plan["recipients"] == [line.removeprefix("- ").rstrip(";.") for line in listed]


def test_the_seed_has_three_purposes_eight_contents_nine_forms_and_three_duties() -> None:
    plan = directive("van-ninh-2019")
    parts = ("purposes", "contents", "forms", "assignments", "commune_duties", "recipients")
    assert [len(plan[part]) for part in parts] == [3, 8, 9, 8, 3, 8]


@EACH_PACK
def test_an_id_is_its_sections_number_and_its_place(pack: str) -> None:
    for section in sections(directive(pack)["sections"]):
        places = [f"{section['number']}.{place}" for place in range(1, len(section["items"]) + 1)]
        assert [item["id"] for item in section["items"]] == places
        assert all(child["number"].startswith(section["number"] + ".") for child in section["sections"])


@EACH_PACK
def test_every_id_the_directive_names_exists(pack: str) -> None:
    plan, known = directive(pack), items(pack)
    named = [*plan["purposes"], *plan["contents"], *plan["forms"]]
    named += [item for assignment in plan["assignments"] for item in assignment["items"]]
    assert set(named) <= set(known)
    assert {duty["id"]: duty["text"] for duty in plan["commune_duties"]}.items() <= known.items()


@EACH_PACK
def test_every_source_of_a_question_exists_in_the_directive(pack: str) -> None:
    known = set(items(pack)) | {section["number"] for section in sections(directive(pack)["sections"])}
    assert {source for question in questions(pack) for source in question["source"]} <= known


@EACH_PACK
def test_questions_have_ids_of_their_own_help_and_known_conditions(pack: str) -> None:
    asked = questions(pack)
    ids = [question["id"] for question in asked]
    assert len(set(ids)) == len(ids)
    assert all(len(question["help"]) > 40 for question in asked)
    rests = [c for question in asked if question["when"] for c in conditions(question["when"])]
    assert rests
    assert {rest["question"] for rest in rests if "question" in rest} <= set(ids)


def test_both_interviews_use_the_same_ids_with_words_of_their_own() -> None:
    here, there = (questions(pack) for pack in PACKS)
    assert [question["id"] for question in here] == [question["id"] for question in there]
    assert {q["help"] for q in here if q["source"]} != {q["help"] for q in there if q["source"]}


@EACH_PACK
def test_a_choice_starts_with_one_of_its_options(pack: str) -> None:
    for question in questions(pack):
        if question["kind"] == "choice":
            assert question["default"]["value"] in [option["value"] for option in question["options"]]


@EACH_PACK
def test_the_sample_names_only_what_its_directive_holds(pack: str) -> None:
    sample, known = read(pack, "sample"), items(pack)
    duties = {duty["id"] for duty in directive(pack)["commune_duties"]}
    activities = sample["plan"]["activities"]
    assert sample["pack"] == pack
    assert {choice["id"] for choice in sample["plan"]["choices"]} <= set(known)
    assert {duty for activity in activities for duty in activity["duties"]} == duties
    assert {content for activity in activities for content in activity["contents"]} <= set(known)
    assert {activity["channel"] for activity in activities} <= set(CHANNELS)
    ids = {activity["id"] for activity in activities}
    assert {entry["activity"] for entry in sample["log"]} - {None} <= ids


@EACH_PACK
def test_what_ends_after_the_report_is_due_has_a_note(pack: str) -> None:
    due = directive(pack)["report_due"]
    late = [activity for activity in read(pack, "sample")["plan"]["activities"] if activity["end"] > due]
    assert late
    assert all(activity["note"] for activity in late)


@pytest.mark.parametrize("name", ["pack", "sample", "interview"])
def test_the_standard_pack_knows_no_district(name: str) -> None:
    assert not DISTRICT_LEVEL.search((templates_dir() / "mau-nd30" / f"{name}.json").read_text("utf-8"))


def test_the_standard_pack_cites_only_bases_in_force_in_its_year() -> None:
    known = {base["number"]: base for base in resource("legal_bases")["bases"]}
    for base in directive("mau-nd30")["legal_bases"]:
        entry = known[base["citation"]]
        assert entry["date"] == base["date"]
        assert entry["replaced_by"] is None
        assert entry["valid_to"] is None or entry["valid_to"] >= "2026-12-31"


def test_the_list_of_units_names_its_source_and_licence() -> None:
    table = resource("units")
    assert table["licence"] == "MIT" and "vietnamadminunits" in table["source"]


def test_thirteen_units_of_van_ninh_became_five() -> None:
    old = next(row for row in resource("units")["before"] if row[0] == "Khánh Hòa" and row[2] == "Vạn Ninh")[
        4
    ]
    became = {code for *_, codes in old for code in codes}
    assert (len(old), len(became)) == (13, 5)
    assert [name for _, name, kind, _ in old if kind == "t"] == ["Vạn Giã"]


def test_every_kind_of_commune_has_its_bodies_before_and_since_the_reform() -> None:
    kinds = [(kind, group["valid_from"]) for group in resource("bodies")["sets"] for kind in group["kinds"]]
    assert len(set(kinds)) == len(kinds)
    assert {kind for kind, start in kinds if start} == {"xã", "phường", "đặc khu"}
    assert {kind for kind, start in kinds if not start} == {"xã", "thị trấn", "phường"}


def test_a_legal_base_is_replaced_only_by_one_that_is_listed() -> None:
    bases = resource("legal_bases")["bases"]
    assert {base["replaced_by"] for base in bases} - {None} <= {base["number"] for base in bases}


@pytest.mark.parametrize(
    "path",
    [
        *(f"templates/{pack}/{name}.json" for pack in PACKS for name in ("pack", "sample", "interview")),
        *(f"resources/{name}.json" for name in RESOURCES),
    ],
)
def test_every_file_is_in_composed_unicode_without_double_spaces(path: str) -> None:
    text = (templates_dir().parent / path).read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"\S  +\S", text)
