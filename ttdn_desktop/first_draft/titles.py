"""What an activity is called: a sentence that somebody can do and count, with the duty's own object in it."""

import re

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.first_draft import conditions, phrases, powers, tables, wording
from ttdn_desktop.first_draft.asked import Asked
from ttdn_desktop.first_draft.clauses import all_verbs, is_verbs
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.official_paper.areas import COMMUNES

_LEAST_OF_OBJECT = 2
"""Words that an object has at least: «thông tin đối ngoại», «ma túy»."""

_BY_REFERENCE = re.compile(
    r"\b(?:tại\s+)?(?:mục|phần|điểm|khoản)\s+[IVX\d]"
    r"|\b(?:tại|theo|ở|trong)\s+(?:các\s+)?(?:phụ lục|biểu|bảng)\b",
    re.IGNORECASE,
)
"""«các nhiệm vụ được phân công tại mục III»: says nothing outside the higher plan."""

_COUNT_WORD = re.compile(r"^(?P<verb>tổ chức\s+)(?:cuộc|đợt)\s+(?!thi\b)", re.IGNORECASE)

_MOST_OF_OPEN = 6
"""Words; a judgement: «Kịp thời phát hiện, xử lý vi phạm» needs its object, a longer one has it."""

_ON_DEMAND = "{sentence} {condition}"
_READY = ("sẵn sàng", "thường trực", "duy trì", "trực")

_ISSUES = ("ban hành",)
_HELPS = ("phối hợp",)
_VERB_OF_ANY = "thực hiện"

_ABOUT = "về {object}"
_OWN_YEAR = re.compile(r"\s+(?:trong\s+)?năm\s+\d{4}$")


def channel_title(asked: Asked, channel: str, ground: Ground, staff: Staff) -> str:
    """Return the title of telling what ``asked`` is about through ``channel``."""
    spoken_of = asked.object if _is_about(asked) else ""
    verb = phrases.begins(tables.words().kept_verbs, asked.sentence)
    subject = object_of(spoken_of, ground.told)
    kept = f"{verb} {subject}" if verb and spoken_of and subject != ground.told else ""
    if phrases.begins(tables.words().kept_verbs, subject):  # «Thông tin, cảnh báo …»
        kept = subject
    if subject.startswith("“") and asked.kind.channel == "radio":  # «Mở chuyên mục “Biên giới quê em”»
        kept = f"trong chuyên mục {subject}"
    return topic_title(subject, channel, ground, staff, occasion=asked.occasion, instead=kept)


def topic_title(
    subject: str, channel: str, ground: Ground, staff: Staff, *, occasion: str = "", instead: str = ""
) -> str:
    """Return the title of telling about ``subject`` through ``channel``; ``instead`` says what and how."""
    use = tables.channel(channel)
    is_own = ground.writer.is_commune or (channel == "radio" and ground.writer.kind in COMMUNES)
    pattern = (use.title if is_own else use.title_other) or _ABOUT
    if channel == "radio" and staff.channel == channel:  # an organ that broadcasts itself
        pattern = tables.bodies().on_air
    pattern = pattern.replace(_ABOUT, "{object}") if instead else pattern
    words = {**channel_words(ground), "object": instead or subject, "village": staff.village}
    return first_upper(with_occasion(filled(pattern, words), occasion))


def points_elsewhere(sentence: str) -> bool:
    """Return whether ``sentence`` says by another place of the higher plan what is to be done."""
    return _BY_REFERENCE.search(sentence) is not None


def channel_words(ground: Ground) -> dict[str, str]:
    """Return what the unit and its broadcasting are called."""
    level = "two_levels" if ground.two_levels else "three_levels"
    is_province = level == "three_levels" and ground.directive.level == "tỉnh"
    own = tables.bodies().radio[level]
    other = tables.bodies().radio_other["province" if is_province else level]
    on_air = tables.bodies().radio_other_on_air if level == "two_levels" else other
    radio = own.replace("{unit}", ground.writer.kind) if ground.writer.kind in COMMUNES else on_air
    return {"unit": ground.writer.kind, "radio": radio, "radio_other": other}


def work_title(asked: Asked, ground: Ground, staff: Staff) -> str:
    """Return the title of work that is no telling: the clause itself, cut to what is done."""
    if asked.kind.title:
        about = _plan_object(asked, ground)
        pattern = asked.kind.title
        if phrases.begins(tables.words().other_papers, about):  # «Xây dựng kế hoạch, phương án chữa cháy»
            pattern = pattern.replace("Kế hoạch {object}", "kế hoạch, {object}")
        words = {"object": about, "topic": ground.topic, "year": str(ground.year)}
        return first_upper(_without_second_year(filled(pattern, words), ground.year))

    sentence = wording.shortened(wording.without_tail(asked.sentence), wording.LONGEST_TITLE)
    if is_verbs(sentence) and not is_verbs(asked.sentence):  # «Nắm tình hình, kịp thời phát hiện …»
        sentence = wording.shortened(asked.sentence, wording.LONGEST_TITLE)
    sentence = _OWN_YEAR.sub("", sentence)
    if points_elsewhere(sentence):
        sentence = f"thực hiện các nhiệm vụ được giao về {ground.told}"
    if wording.is_thin(sentence) or (is_verbs(sentence) and not asked.occasion):
        sentence = _about_topic(sentence, asked, ground)

    sentence = _with_what(_COUNT_WORD.sub(_without_count_word, sentence), ground)

    if asked.is_helping and not phrases.begins(_HELPS, sentence):
        partner = f" với {asked.partner}" if asked.partner else ""
        sentence = f"phối hợp{partner} {wording.first_lower(sentence)}"
    return powers.directing(first_upper(with_occasion(sentence, asked.occasion)), ground, staff)


def on_demand_title(asked: Asked) -> str:
    """Return the title of work done only when something happens: in an emergency, of being ready for it."""
    is_emergency = conditions.is_emergency(asked.condition)
    pattern = (asked.kind.in_emergencies if is_emergency else "") or asked.kind.on_demand or _ON_DEMAND
    sentence = wording.shortened(wording.without_tail(asked.sentence), wording.LONGEST_TITLE)
    if phrases.begins(_READY, sentence):
        pattern = _ON_DEMAND
    words = {"sentence": wording.first_lower(sentence), "condition": asked.condition}
    return first_upper(filled(pattern, words))


def _without_count_word(found: re.Match[str]) -> str:
    """Return «Tổ chức» of «Tổ chức cuộc | thực tập»: the number that it counted stands in the target."""
    behind = found.string[found.end() :]
    return found["verb"] if phrases.begins(all_verbs(), behind) else found[0]


def _with_what(sentence: str, ground: Ground) -> str:
    """Return ``sentence`` with what it is about where its object says it not: «Xử lý nghiêm vi phạm»."""
    folded = phrases.key(sentence)
    is_open = any(folded.endswith(f" {phrases.key(each)}") for each in tables.words().open_ended)
    is_short = len(sentence.split()) <= _MOST_OF_OPEN
    return f"{sentence} về {ground.told}" if is_open and is_short else sentence


def _about_topic(sentence: str, asked: Asked, ground: Ground) -> str:
    """Return a verb that stands alone with what the plan is about: «Theo dõi, đôn đốc công tác …»."""
    about = filled(asked.kind.about, {"topic": ground.told})
    if wording.begins_with_name(ground.told):  # «Chỉ thị số …», «phong trào …»: no «công tác» before it
        about = about.replace("công tác ", "việc thực hiện ").replace("thực hiện việc ", "")
    if phrases.key(sentence) in _ISSUES:
        return f"{sentence} văn bản triển khai {wording.first_lower(about)}"
    verb = sentence if is_verbs(sentence) else _VERB_OF_ANY
    return f"{verb} {about}".replace("hực hiện việc thực hiện ", "hực hiện ")


def object_of(text: str, topic: str) -> str:
    """Return what a clause tells about, without audience and channels, else ``topic``."""
    text = _before_channel(text)
    text = _stripped(text, tables.words().object_begins)
    at, _ = phrases.first_of((*tables.words().to_audience, *tables.words().places), text)
    text = text[:at] if at >= 0 else text
    text = wording.shortened(wording.without_tail(text, least=_LEAST_OF_OBJECT), wording.LONGEST_OBJECT)

    generic = {phrases.key(each) for each in tables.words().generic_objects}
    is_verb_alone = text in tables.words().kept_verbs  # «phát tờ rơi khuyến cáo | đến 100% hộ»
    is_generic = phrases.key(text) in generic or wording.is_thin(text) or is_verb_alone
    return topic if is_generic or not text else _OWN_YEAR.sub("", wording.first_lower(text))


def with_occasion(title: str, occasion: str) -> str:
    """Return ``title`` with what it is held on, unless it says so."""
    occasion = wording.shortened(occasion, wording.LONGEST_OBJECT)
    return f"{title} {occasion}" if occasion and not phrases.has(occasion, title) else title


def filled(pattern: str, words: dict[str, str]) -> str:
    """Return ``pattern`` with its ``{names}`` filled in."""
    return re.sub(r"\{(\w+)\}", lambda gap: words.get(gap[1], ""), pattern)


def _is_about(asked: Asked) -> bool:
    """Whether the words behind the verb say what is told, not to whom or through what."""
    folded = phrases.key(asked.object)
    return bool(asked.object) and not folded.startswith(tuple(map(phrases.key, tables.words().audiences)))


def _before_channel(text: str) -> str:
    """Return ``text`` up to the words that lead to a channel: « trên hệ thống truyền thanh»."""
    places = [
        at
        for each in tables.channels().channels
        for word in each.names
        if (at := phrases.find(word, text)) >= 0
    ]
    if not places:
        return text
    before = text[: min(places)]
    for leads in (r"trên|qua|thông qua|bằng|tại|vào|trong|treo|gắn với|cho|trong các", "và"):
        parts = re.split(rf"(?i),?\s+(?:{leads})\s+", before)
        if len(parts) > 1:
            return parts[0]
    return ""


def _stripped(text: str, beginnings: tuple[str, ...]) -> str:
    while found := phrases.begins(beginnings, text):
        text = text[len(found) :].lstrip(" ,:")
    return text


def _plan_object(asked: Asked, ground: Ground) -> str:
    """Return what the author's own plan is about: as the duty says, else as the higher plan."""
    text = f" {asked.object}"
    at, _ = phrases.first_of(tables.words().plan_bounds, text)
    text = _stripped(
        wording.without_tail((text[:at] if at >= 0 else text).strip()), tables.words().plan_begins
    )
    paper = phrases.begins(tables.words().other_papers, text)
    is_known = (
        text
        and not wording.is_thin(text[len(paper) :])
        and not wording.is_thin(text)
        and len(text) <= wording.LONGEST_OBJECT
    )
    if is_known:
        return wording.first_lower(text)
    return f"thực hiện {ground.topic}" if wording.begins_with_name(ground.topic) else ground.topic


def _without_second_year(title: str, year: int) -> str:
    """Return ``title`` with its year once: «… Xuân 2026», «Năm An toàn giao thông 2026 …»."""
    head = title.removesuffix(f" năm {year}")
    is_named = re.search(rf"\bnăm\b[^,;.]*\b{year}\b", head, re.IGNORECASE) or head.endswith(str(year))
    return head if is_named else title
