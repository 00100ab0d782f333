"""The wording of what a newer pack changes, and of what the clerk should look at: made last, from data.

``CHANGES``, ``NOTES`` and ``LOST`` have a function for each kind; its arguments are the record's data.
"""

import datetime as dt
import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper.eras import RuleSetName

NAMES = {
    "duty": "nhiệm vụ giao cấp xã",
    "purpose": "mục đích, yêu cầu",
    "content": "nội dung",
    "form": "hình thức",
}

_FACTS = {
    "report_due": "Hạn báo cáo",
    "report_to": "Nơi nhận báo cáo",
    "title": "Tên kế hoạch cấp trên",
    "year": "Năm của kế hoạch cấp trên",
    "issuer": "Cơ quan ban hành kế hoạch cấp trên",
    "number": "Số, ký hiệu kế hoạch cấp trên",
    "date": "Ngày kế hoạch cấp trên",
}
"""Fields of a higher plan, as sentences call them."""

_QUESTION_PARTS = {
    "label": "lời hỏi",
    "kind": "kiểu trả lời",
    "options": "các lựa chọn",
    "required": "bắt buộc hay không",
    "when": "điều kiện hỏi",
    "default": "giá trị có sẵn",
    "key": "chỗ ghi trong hồ sơ",
}
"""Fields of a question, as sentences call them."""

_LINKED = {"duty": "nhiệm vụ", "content": "nội dung"}
_PAPERS = {"plan": "kế hoạch", "report": "báo cáo"}
_UNKNOWN = "không rõ"

_LONGEST = 120
"""Characters of a text that is shown whole; a judgement: one or two lines in the list of changes."""

_AROUND = 4
"""Words shown on each side of a changed place: enough to find it in a sentence."""


class HasSentence(Protocol):
    """A change, as notes about it need it."""

    @property
    def sentence(self) -> str:
        """The change in Vietnamese."""
        ...


def _item_added(*, group: str, item: str, text: str) -> str:
    return f"Thêm {NAMES[group]} {item}: {shortened(text)}."


def _item_dropped(*, group: str, item: str, text: str) -> str:
    return f"Bỏ {NAMES[group]} {item}: {shortened(text)}."


def _item_reworded(*, group: str, old_item: str, item: str, old: str, new: str) -> str:
    item_names = item if item == old_item else f"{item} (trước là {old_item})"
    return f"Đổi lời {NAMES[group]} {item_names}: {describe_rewording(old, new)}."


def _fact_changed(*, fact: str, old: object, new: object) -> str:
    return f"{_FACTS[fact]} đổi từ {format_fact(old)} thành {format_fact(new)}."


def _rules_changed(*, old: RuleSetName, new: RuleSetName) -> str:
    return f"Thể thức đổi từ {rule_set.load(old).name} sang {rule_set.load(new).name}."


def _base_added(*, text: str) -> str:
    return f"Thêm căn cứ: {shortened(text)}."


def _base_dropped(*, text: str) -> str:
    return f"Bỏ căn cứ: {shortened(text)}."


def _base_reworded(*, old: str, new: str) -> str:
    return f"Đổi căn cứ: {describe_rewording(old, new)}."


def _question_added(*, label: str) -> str:
    return f"Thêm câu hỏi “{label}”."


def _question_dropped(*, label: str) -> str:
    return f"Bỏ câu hỏi “{label}”."


def _question_changed(*, label: str, parts: Sequence[str]) -> str:
    return f"Câu hỏi “{label}” đổi {', '.join(_QUESTION_PARTS[part] for part in parts)}."


def _template_changed(*, paper: str) -> str:
    return f"Mẫu Word của {_PAPERS[paper]} cấp xã đã đổi; hãy xem lại bản xem trước."


CHANGES: Mapping[tuple[str, str], Callable[..., str]] = {
    **{(group, "added"): _item_added for group in NAMES},
    **{(group, "dropped"): _item_dropped for group in NAMES},
    **{(group, "reworded"): _item_reworded for group in NAMES},
    **{(subject, "changed"): _fact_changed for subject in ("due", "report_to", "plan")},
    ("rules", "changed"): _rules_changed,
    ("legal_base", "added"): _base_added,
    ("legal_base", "dropped"): _base_dropped,
    ("legal_base", "reworded"): _base_reworded,
    ("question", "added"): _question_added,
    ("question", "dropped"): _question_dropped,
    ("question", "changed"): _question_changed,
    ("template", "changed"): _template_changed,
}
"""The sentence of each subject and way of a change."""


def _duty_added(*, change: HasSentence) -> str:
    return f"{change.sentence} Hãy thêm hoạt động hoặc ghi lý do không áp dụng."


def _duty_reworded(*, change: HasSentence, titles: Sequence[str]) -> str:
    if not titles:
        return f"{change.sentence} Hãy xem lại nhiệm vụ này."
    listed = ", ".join(f"“{title}”" for title in titles)
    return f"{change.sentence} Hãy xem hoạt động {listed} còn trả lời đủ nhiệm vụ này không."


def _due_moved(*, change: HasSentence) -> str:
    return change.sentence


def _activity_after_due(*, title: str, due: dt.date) -> str:
    return f"Hoạt động “{title}” kết thúc sau hạn báo cáo {day_month_year(due)}: hãy sửa ngày hoặc ghi chú."


def _paper_changed(*, change: HasSentence) -> str:
    return f"{change.sentence} Hãy xem lại nơi nhận và bản xem trước."


def _question_asks_otherwise(*, change: HasSentence) -> str:
    return f"{change.sentence} Hãy xem lại câu trả lời."


def _question_unanswered(*, label: str) -> str:
    return f"Câu hỏi mới “{label}” cần trả lời."


def _superior_cleared(**_: object) -> str:
    return "Số và ngày kế hoạch cấp trên đã để trống, vì số cũ là của kế hoạch trước; hãy ghi số mới nếu có."


def _superior_cleared_lost(*, number: str | None, date: dt.date | None) -> str:
    return f"Kế hoạch cấp trên trước: số {number or 'chưa có'}, ngày {format_day(date)}."


def _activity_unlinked(*, title: str, **link: object) -> str:
    return f"Hoạt động “{title}” {unlinked_words(link)}; hãy gắn lại nếu cần."


def _activity_unlinked_lost(*, title: str, **link: object) -> str:
    return f"Hoạt động “{title}” {unlinked_words(link)}."


def unlinked_words(data: Mapping[str, object]) -> str:
    """Return what an activity was linked to and is no more, by its note's ``data``, without its title."""
    text = data["text"]
    quoted = _quoted(text if isinstance(text, str) else None)
    return f"từng gắn với {_LINKED[str(data['group'])]} {data['item']} {quoted}, nay không còn"


def _excuse_gone(*, duty: str, text: str | None, **_: object) -> str:
    return f"{_excused_duty(duty, text)}; nhiệm vụ ấy nay không còn."


def _excuse_gone_lost(*, duty: str, text: str | None, reason: str) -> str:
    return f"{_excused_duty(duty, text)}, lý do: {reason}"


def _excused_duty(duty: str, text: str | None) -> str:
    return f"Nhiệm vụ {duty} {_quoted(text)} từng ghi là không áp dụng"


def _choice_gone(*, item: str, text: str | None, **_: object) -> str:
    return f"Mục {item} {_quoted(text)} đã chọn nay không còn trong kế hoạch cấp trên."


def _choice_gone_lost(*, item: str, text: str | None, own: str | None) -> str:
    own_words = f", lời của xã: {own}" if own else "."
    return f"Mục {item} {_quoted(text)} từng được chọn{own_words}"


def _quoted(text: str | None) -> str:
    """Return an item's text in quotes; an id that no pack knows has none."""
    return shortened(_UNKNOWN if text is None else text)


def _choice_reworded(*, item: str, has_own_words: bool) -> str:
    printed = "hãy xem lại lời xã đã sửa" if has_own_words else "kế hoạch của xã in theo lời mới"
    return f"Mục {item} đã chọn được đổi lời; {printed}."


def _answer_unplaced(*, label: str) -> str:
    return f"Câu trả lời “{label}” chưa có chỗ trong mẫu mới; hãy xem lại."


def _option_gone(*, label: str) -> str:
    return f"Câu “{label}”: câu trả lời cũ không còn trong các lựa chọn; hãy chọn lại."


def _answer_item_gone(*, label: str, item: str) -> str:
    return f"Câu “{label}”: mục đã chọn không còn trong kế hoạch cấp trên: {item}."


NOTES: Mapping[str, Callable[..., str]] = {
    "duty_added": _duty_added,
    "duty_reworded": _duty_reworded,
    "due_moved": _due_moved,
    "activity_after_due": _activity_after_due,
    "report_to_changed": _paper_changed,
    "rules_changed": _paper_changed,
    "question_changed": _question_asks_otherwise,
    "question_unanswered": _question_unanswered,
    "superior_cleared": _superior_cleared,
    "activity_unlinked": _activity_unlinked,
    "excuse_gone": _excuse_gone,
    "choice_gone": _choice_gone,
    "choice_reworded": _choice_reworded,
    "answer_unplaced": _answer_unplaced,
    "option_gone": _option_gone,
    "answer_item_gone": _answer_item_gone,
}
"""The sentence of each code of a review note."""

LOST: Mapping[str, Callable[..., str]] = {
    "superior_cleared": _superior_cleared_lost,
    "activity_unlinked": _activity_unlinked_lost,
    "excuse_gone": _excuse_gone_lost,
    "choice_gone": _choice_gone_lost,
    "answer_item_gone": _answer_item_gone,
}
"""What goes to the private notes, of the codes with which something is lost."""


def shortened(text: str) -> str:
    """Return ``text`` in quotes, cut after whole words where it is long."""
    if len(text) <= _LONGEST:
        return f"“{text}”"
    return f"“{text[:_LONGEST].rsplit(' ', 1)[0]} …”"


def format_day(date: dt.date | None) -> str:
    """Return ``05/11/2019``, or that there is none."""
    return f"{date:%d/%m/%Y}" if date else "chưa có"


def format_fact(text: object) -> str:
    """Return a fact for a sentence: a date as a date, a text in quotes, none as ``chưa có``."""
    if isinstance(text, dt.date):
        return format_day(text)
    if text is None or text == "":
        return "chưa có"
    return f"“{text}”" if isinstance(text, str) else str(text)


def describe_rewording(old: str, new: str) -> str:
    """Return what was reworded: the changed places with the words around them.

    Where more than a place or two changed, both texts, cut.
    """
    before, after = old.split(), new.split()
    opcodes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [code for code in opcodes if code[0] != "equal"]
    if not changed or len(before) + len(after) <= 4 * _AROUND:  # a window would show nearly all of both
        return f"{shortened(old)} thành {shortened(new)}"

    (_, first_old, _, first_new, _), (_, _, last_old, _, last_new) = changed[0], changed[-1]
    old_window = _window(before, first_old, last_old)
    new_window = _window(after, first_new, last_new)

    if len(old_window) > 2 * _LONGEST or len(new_window) > 2 * _LONGEST:
        return f"{shortened(old)} thành {shortened(new)}"
    return f"“{old_window}” thành “{new_window}”"


def _window(words: list[str], start: int, end: int) -> str:
    """Return the words from ``start`` to ``end`` with those around them, dots where more are left out."""
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    before, after = "… " if first else "", " …" if last < len(words) else ""
    return before + " ".join(words[first:last]) + after
