"""Where a printed text or figure comes from, and the dossier with another in its place."""

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    CONTEXT,
    COUNT,
    DIRECTIVE,
    EXTRA_MONEY,
    FULL,
    SETTINGS,
)
from ttdn_desktop.dossier.records import Choice, Dossier, Target
from ttdn_desktop.interview.answers import answer
from ttdn_desktop.interview.wording_places import TextSource, text_sources


def sources(dossier: Dossier = FULL) -> dict[str, TextSource]:
    return {source.printed: source for source in text_sources(dossier, CONTEXT)}


def test_every_text_of_the_answers_is_a_source():
    printed = sources().keys()
    assert {"Phát thanh", "Đài xã", "Phát tin.", "UBND huyện", "VT", "Nguyễn Văn A", "CHỦ TỊCH"} <= printed


def test_ids_codes_and_blanks_are_none():
    assert sources().keys().isdisjoint({"a1", "III.1", "II.1.1", "radio", "TM", "can_cu", ""})


def test_a_default_is_a_source_and_typed_from_then_on():
    context = replace(CONTEXT, defaults=SETTINGS)
    empty = replace(FULL, plan=replace(FULL.plan, archive=""))
    (source,) = (source for source in text_sources(empty, context) if source.printed == "VT, VHXH")
    assert source.change("VT, VP").plan.archive == "VT, VP"


def test_a_text_deep_inside_is_changed_and_nothing_else():
    changed = sources()["Phát thanh"].change("Phát thanh, truyền hình")
    activities = (replace(FULL.plan.activities[0], title="Phát thanh, truyền hình"), FULL.plan.activities[1])
    assert changed == replace(FULL, plan=replace(FULL.plan, activities=activities))


def test_an_item_taken_over_prints_the_higher_plans_words_and_is_reworded():
    changed = sources()["Việc I.1"].change("Lời mới")
    assert changed.plan.choices[0] == Choice(id="I.1", text="Lời mới")
    assert changed.plan.choices[1:] == FULL.plan.choices[1:]
    assert sources()["Sửa lời"].change("Lại sửa").plan.choices[1] == Choice(id="II.1.2", text="Lại sửa")


def test_an_amount_is_found_as_printed_and_read_back():
    source = sources(answer(FULL, EXTRA_MONEY, 12_500_000, DIRECTIVE))["12.500.000"]
    assert source.change("13.000.000").answers["money"] == 13_000_000
    assert source.change("13000000").answers["money"] == 13_000_000


@pytest.mark.parametrize("text", ["", "mười", "1.25", "12.5.000", "1234.000", "-3", "1,5", " 3"])
def test_what_is_no_amount_is_refused(text: str):
    source = sources(answer(FULL, EXTRA_MONEY, 12_500_000, DIRECTIVE))["12.500.000"]
    with pytest.raises(ValueError, match="^" + text.replace(".", r"\.") + "$"):
        source.change(text)


@pytest.mark.parametrize(
    ("number", "printed"),
    [(5, {"5", "05"}), (9, {"9", "09"}), (10, {"10"}), (999, {"999"}), (1000, {"1.000", "1000"})],
)
def test_a_count_is_found_with_and_without_its_zero(number: int, printed: set[str]):
    before = sources().keys()
    assert sources(answer(FULL, COUNT, number, DIRECTIVE)).keys() - before == printed


def test_figures_inside_activities_are_sources_too():
    target = Target(quantity=24, unit="buổi")
    activity = replace(FULL.plan.activities[0], target=target, budget=3_000_000)
    dossier = replace(FULL, plan=replace(FULL.plan, activities=(activity,)))
    assert sources(dossier)["24"].change("30").plan.activities[0].target == replace(target, quantity=30)
    assert sources(dossier)["3.000.000"].change("4.000.000").plan.activities[0].budget == 4_000_000
