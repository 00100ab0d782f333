"""A duty cut into clauses, each of which asks for one thing.

``;``, the end of a sentence and ``đồng thời`` always cut. A comma or ``và`` cuts only before a verb that
begins work of its own, where something stands before it: «Kiểm tra, xử lý vi phạm» is one piece of work.
"""

import re
from collections.abc import Iterator

from ttdn_desktop.first_draft import phrases, tables

_ALWAYS = re.compile(r";\s*|\.\s+(?=[A-ZĐÀ-Ỹ])|[,.]?\s*đồng thời,?\s+|:\s*[-+]\s*", re.IGNORECASE)
_JOINT = re.compile(r",\s+(?:và\s+)?|\s+và\s+")

_TIME_BEHIND = re.compile(
    r",?\s*\b(?:trước|chậm nhất|muộn nhất|hạn cuối|hoàn thành|xong|trong tháng|vào|từ ngày|đến)\b[^;]*\d.*$",
    re.IGNORECASE,
)
"""«niêm yết công khai | trước ngày 30/4»: a time is no object."""

_CONDITIONS = ("trường hợp",)
"""What begins as who does it («trường …») and is none."""

VERB_WITHIN = 90
"""Characters; a judgement: a clause's own verb stands behind a short lead («Căn cứ chức năng … tổ chức»)."""

_LABEL = re.compile(r"[^:;.()“”\"]{3,60}:\s+")
"""What a sentence's work is of, before it; longer than sixty characters it is the work."""

_FOR_ALL = re.compile(
    r"(?:;|\.)\s+\(?(?:(?:tất cả|toàn bộ|các)\s+(?:các\s+)?"
    r"(?:nội dung|công việc|nhiệm vụ|phần việc|việc)(?:\s+(?:nêu\s+)?(?:trên|này))?,?\s+)?"
    r"(?:phải\s+|cần\s+)?(?:(?:thời gian|thời hạn|hạn)\s*)?"
    r"(?:hoàn thành|thực hiện xong|xong|kết thúc|thời hạn|hạn)[\s:]*(?:là\s+)?(?:xong\s+)?"
    r"(?:trước|chậm nhất|muộn nhất|trong|không quá|đến hết)\b(?P<time>[^;]{0,60}\d[^;]{0,20})$",
    re.IGNORECASE,
)
"""«…; …. Hoàn thành trước ngày 28/02», «…; các nội dung trên hoàn thành trong quý I/2026»."""

_LONGEST_TIME = 7
"""Words of the time in it: «là ngày 28 tháng 02 năm 2026»; a judgement: more is work of its own."""

_NEEDS = re.compile(r"\bnhu cầu(?:\s+\w+){0,4}$", re.IGNORECASE)
"""«hộ có nhu cầu vay vốn | , hỗ trợ nhà ở»: what they need goes on."""

_WITH_THEIR_THING = ("treo", "phát tờ", "cấp phát tờ")
"""Verbs of the table that hold what they need: «treo băng rôn | , trưng bày sách»."""

_LEAST_OBJECT = 2
"""Words behind a verb from which it stands for itself; a judgement: «kiểm tra, xử lý» has none."""


def split_closing_deadline(text: str) -> tuple[str, str]:
    """Return a duty's words, and what closes it with nothing but the deadline of all; empty for none."""
    found = _FOR_ALL.search(text)
    if found is None or len(found["time"].split()) > _LONGEST_TIME:
        return text, ""
    return text[: found.start()], found[0].strip(" .;")


def clauses_of(text: str) -> tuple[str, ...]:
    """Return the clauses of a duty, in reading order."""
    return tuple(clause for sentence in sentences_of(text) for clause in sentence)


def sentences_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the clauses of a duty by what ``;`` and full stops cut: a deadline governs those before it."""
    parts: list[str] = []
    for part in (_without_label(part.strip(" .,-–+")) for part in _ALWAYS.split(text)):
        if parts and (phrases.begins(tables.words().added_to_clause, part) or _follows(parts[-1], part)):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)

    return tuple(tuple(_split(part)) for part in parts)


def _without_label(part: str) -> str:
    """Return what stands behind «Cải cách thể chế: » where that is work by itself."""
    found = _LABEL.match(part)
    rest = part[found.end() :] if found else part
    known = (*all_verbs(), *tables.words().light_verbs, *tables.words().splitting)
    return rest if phrases.begins(known, without_manner(rest)) else part


def _follows(before: str, part: str) -> bool:
    """Whether ``part`` is what comes of an inspection: «Kiểm tra các chợ; xử lý nghiêm vi phạm»."""
    words = tables.words()
    is_inspection = any(phrases.has(each, before) for each in words.inspections)
    return is_inspection and bool(phrases.begins(words.added_to_inspection, part))


def verb_chain(text: str) -> str:
    """Return the verbs that ``text`` begins with: «kiểm tra, xử lý» of «Kiểm tra, xử lý vi phạm»."""
    verb = phrases.begins(all_verbs(), text)
    return text[: len(verb)]


def informs(text: str) -> bool:
    """Return whether ``text`` begins with a verb of telling: «Tuyên truyền …»."""
    rest = without_manner(text)
    verbs = [verb for kind in tables.work().kinds if kind.is_communication for verb in kind.verbs]
    return bool(phrases.begins(verbs, rest))


def is_verbs(text: str) -> bool:
    """Return whether ``text`` is nothing but verbs: «tập huấn, diễn tập», «biên soạn, in»."""
    known = (*all_verbs(), *tables.words().splitting)
    left = text
    while verb := phrases.begins(known, left):
        left = re.sub(r"^(?:\s*,\s*|\s+và\s+|\s+)", "", left[len(verb) :])
    return bool(text) and not left


def all_verbs() -> tuple[str, ...]:
    """Return the verbs of every kind of work."""
    return tuple(verb for kind in tables.work().kinds for verb in kind.verbs)


def without_manner(text: str) -> str:
    """Return ``text`` from its verb on: without how it is done («Chủ động») and light verbs («tổ chức»)."""
    lists = tables.words()
    leading = (*lists.manner, *lists.light_verbs)
    while found := phrases.begins(leading, text):
        text = text[len(found) :].lstrip(" ,")
    return text


def behind_subject(text: str) -> str:
    """Return ``text`` from its first verb on where it begins with who does it: «Mỗi đơn vị thực hiện …»."""
    if not phrases.begins(tables.words().subjects, text) or phrases.begins(_CONDITIONS, text):
        return text
    places = [at for verb in verbs_within() if 0 < (at := phrases.find(verb, text)) <= VERB_WITHIN]
    return text[min(places) :] if places else text


def verbs_within() -> tuple[str, ...]:
    """Return the verbs that are told within a sentence: of two words; one may be a noun («cấp mình»)."""
    return tuple(verb for verb in (*all_verbs(), *tables.words().light_verbs) if " " in verb)


def _split(part: str) -> Iterator[str]:
    begin = 0

    for joint in _JOINT.finditer(part):
        left, right = part[begin : joint.start()], part[joint.end() :]
        if _is_open_bracket(part[: joint.start()]):
            continue
        if _ends_with_manner(left) or not _begins_work(right) or not _has_object(left):
            continue
        if not _belong_together(left, right) and not _NEEDS.search(left):
            yield left.strip(" ,")
            begin = joint.end()

    yield part[begin:].strip(" ,")


def _begins_work(text: str) -> bool:
    verb = phrases.begins(tables.words().splitting, text)
    behind = _TIME_BEHIND.sub("", text[len(verb) :]).strip(" ,.")
    if verb in tables.words().manner and not phrases.begins(all_verbs(), without_manner(text)):
        return False  # «kịp thời thủ tục hành chính»: how it is done, no work
    is_verb_alone = "," not in behind and is_verbs(behind)  # «niêm yết công khai»
    return bool(verb) and len(behind.split()) >= _LEAST_OBJECT and not is_verb_alone


def _ends_with_manner(text: str) -> bool:
    """Whether ``text`` ends in how it is done, which «, kịp thời» goes on: «công khai đầy đủ»."""
    folded = phrases.key(text)
    return any(folded.endswith(f" {phrases.key(each)}") for each in tables.words().adverbs)


def _has_object(text: str) -> bool:
    rest = without_manner(behind_subject(text))
    chain = verb_chain(rest)
    if phrases.begins(_WITH_THEIR_THING, chain):
        return True
    if not chain and rest[:1].isdigit():  # «thực hiện | 01 công trình thanh niên»
        return len(rest.split()) > _LEAST_OBJECT
    if phrases.has("kế hoạch", chain):  # «xây dựng kế hoạch»: its object is in the verb
        return True
    behind = re.findall(r"\w+", rest[len(chain) :])
    is_more_verbs = rest[len(chain) :].lstrip().startswith(",") and len(behind) <= _LEAST_OBJECT
    return bool(chain) and len(behind) >= _LEAST_OBJECT and not is_more_verbs and not is_verbs(rest)


def _belong_together(left: str, right: str) -> bool:
    """Whether both tell something, or ``left`` ends with a verb: «các lớp tập huấn, bồi dưỡng nghiệp vụ»."""
    folded = phrases.key(left)
    ends = any(folded.endswith(f" {phrases.key(verb)}") for verb in all_verbs() if " " in verb)
    return ends or (informs(left) and informs(right))


def _is_open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("“") > text.count("”")
