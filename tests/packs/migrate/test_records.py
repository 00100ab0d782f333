"""Changes and review notes are data; each kind has its words."""

from typing import get_args

from tests.codes_in_source import codes_in
from ttdn_desktop.packs.migrate import answers, dossier
from ttdn_desktop.packs.migrate.messages import CHANGES, LOST, NOTES
from ttdn_desktop.packs.migrate.records import Change, How, ReviewNote, Subject


def test_every_note_has_its_words_and_no_words_are_left_over() -> None:
    assert codes_in((answers, dossier), "ReviewNote") == set(NOTES)
    assert set(LOST) <= set(NOTES)


def test_every_subject_has_a_sentence_for_some_way_it_changes() -> None:
    assert {subject for subject, _ in CHANGES} == set(get_args(Subject))
    assert {how for _, how in CHANGES} == set(get_args(How))


def test_what_is_lost_is_worded_apart_from_what_to_do() -> None:
    data = {"title": "Phát thanh", "group": "duty", "item": "III.8.1", "text": "Lập kế hoạch"}
    note = ReviewNote("activity_unlinked", data, "a1")
    sentence = "Hoạt động “Phát thanh” từng gắn với nhiệm vụ III.8.1 “Lập kế hoạch”, nay không còn"
    assert note.text == f"{sentence}; hãy gắn lại nếu cần."
    assert note.lost == f"{sentence}."


def test_a_note_on_a_change_says_the_change_first() -> None:
    change = Change("report_to", "changed", {"fact": "report_to", "old": None, "new": "UBND huyện"})
    note = ReviewNote("report_to_changed", {"change": change})
    assert note.text == (
        "Nơi nhận báo cáo đổi từ chưa có thành “UBND huyện”. Hãy xem lại nơi nhận và bản xem trước."
    )
    assert note.lost == ""
