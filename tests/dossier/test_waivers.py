"""Reasons go with their rows."""

import msgspec
import pytest

from ttdn_desktop.dossier.records import Assignment, Commune, Dossier, Plan
from ttdn_desktop.dossier.waivers import with_rows_followed

TWICE, KIND, SELF = "sense.recipient-twice:2", "sense.kind-left:2:recipient", "sense.self-order:2"
TASK = "sense.level-left:2:task-1"
LINES = ("UBND huyện", "Trưởng thôn", "Lưu hồ sơ")
BODIES = (Assignment(to="Công an xã"), Assignment(to="UBND xã", tasks=("Một.", "Hai.")))
BEFORE = Dossier(
    pack="p",
    year=2026,
    commune=Commune(name="Cam Lộ", kind="xã", province="Quảng Trị"),
    plan=Plan(recipients=LINES, assignments=BODIES),
    answers={"own_contents": ["Một.", "Hai."], "lead": "Công an xã"},
    waived={TWICE: "a", KIND: "b", SELF: "c", TASK: "d", "sense.lead-missing:a2": "e"},
)


def followed(before: Dossier = BEFORE, **plan: object) -> dict[str, str]:
    after = msgspec.structs.replace(before, plan=msgspec.structs.replace(before.plan, **plan))
    return with_rows_followed(before, after).waived


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (("UBND tỉnh", *LINES), 3),
        (("UBND tỉnh", "Sở", *LINES), 4),
        (LINES[1:], 1),
        (("UBND huyện", "Trưởng các thôn", "Lưu hồ sơ"), 2),  # reworded
        (("UBND huyện", "Lưu hồ sơ", "Trưởng thôn"), 3),  # moved
        (("UBND huyện", "Lưu hồ sơ"), None),
    ],
)
def test_a_recipients_reason_goes_with_its_line(lines: tuple[str, ...], row: int | None) -> None:
    found = followed(recipients=lines)
    rows = [key.split(":")[1] for key, reason in found.items() if reason in ("a", "b")]
    assert rows == ([] if row is None else [f"{row}", f"{row}"])
    assert set(found.values()) >= {"c", "d", "e"}


def test_a_bodys_reasons_go_with_its_part() -> None:
    found = followed(assignments=(Assignment(to="Trưởng thôn"), *BODIES))
    assert found["sense.self-order:3"] == "c"
    assert found["sense.level-left:3:task-1"] == "d"
    assert found[TWICE] == "a"


def test_a_tasks_reason_goes_with_the_task() -> None:
    more = msgspec.structs.replace(BODIES[1], tasks=("Không.", "Một.", "Hai."))
    found = followed(assignments=(BODIES[0], more))
    assert found["sense.level-left:2:task-2"] == "d"
    assert found[SELF] == "c"

    fewer = msgspec.structs.replace(BODIES[1], tasks=("Hai.",))
    assert "d" not in followed(assignments=(BODIES[0], fewer)).values()


def test_the_reason_for_a_line_of_an_answer_goes_with_it() -> None:
    before = msgspec.structs.replace(BEFORE, waived={"sense.level-left:own_contents:2": "f"})
    after = msgspec.structs.replace(
        before, answers={**before.answers, "own_contents": ["Không.", "Một.", "Hai."]}
    )
    assert with_rows_followed(before, after).waived == {"sense.level-left:own_contents:3": "f"}


def test_what_is_of_no_row_and_what_is_new_stays() -> None:
    new = msgspec.structs.replace(
        BEFORE, waived={**BEFORE.waived, "sense.order-not-ours:1": "g"}, plan=Plan(assignments=BODIES[1:])
    )
    found = with_rows_followed(BEFORE, new).waived
    assert found["sense.order-not-ours:1"] == "g"
    assert found["sense.lead-missing:a2"] == "e"
    assert with_rows_followed(BEFORE, BEFORE) is BEFORE
