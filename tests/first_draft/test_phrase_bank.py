import msgspec

from tests.first_draft.drafts import draft_of, pack_of
from ttdn_desktop.dossier.records import Plan
from ttdn_desktop.first_draft.phrase_bank import phrases_for

MANIFEST = pack_of("rac-thai-2026").manifest


def test_the_fields_phrases_speak_of_the_topic() -> None:
    found = phrases_for(MANIFEST)
    assert found["muc-dich"]
    assert not any("{topic}" in phrase for phrases in found.values() for phrase in phrases)


def test_the_units_own_words_come_first() -> None:
    before = msgspec.structs.replace(
        draft_of("rac-thai-2026"), answers={"own_purposes": ["Gắn với xây dựng nông thôn mới."]}
    )
    found = phrases_for(MANIFEST, (before,))
    assert found["muc-dich"][0] == "Gắn với xây dựng nông thôn mới."
    assert found["hoat-dong"][0] == before.plan.activities[0].title
    assert before.plan.assignments[0].tasks[0] in found["to-chuc"]


def test_each_once_and_nothing_empty() -> None:
    one = msgspec.structs.replace(
        draft_of("rac-thai-2026"),
        plan=Plan(),
        answers={"own_contents": ["Dọn rác", " ", "dọn rác."], "own_forms": 3},
    )
    assert phrases_for(MANIFEST, (one, one))["noi-dung"][0] == "Dọn rác"
    assert (
        sum("rác" in phrase and "ọn" in phrase for phrase in phrases_for(MANIFEST, (one,))["noi-dung"]) == 1
    )
