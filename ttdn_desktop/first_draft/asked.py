"""What one clause of a duty asks for: verb, object, channels, occasion, quantity."""

import re

import msgspec

from ttdn_desktop.dossier.records import Record
from ttdn_desktop.first_draft import conditions, phrases, tables, wording
from ttdn_desktop.first_draft.clauses import VERB_WITHIN, all_verbs, informs, verbs_within
from ttdn_desktop.first_draft.tables import WorkKind
from ttdn_desktop.first_draft.times import Times, read_times

_PARTNER = re.compile(
    r"^(?P<leads>chủ trì,?\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?P<with>(?:với|cùng)\s+)?(?P<partner>.*)$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"^(?:để|trong việc|trong công tác|tổ chức|triển khai|thực hiện)\s+", re.IGNORECASE)
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_COUNT = r"(?P<count>\d{1,3}(?:\.\d{3})+|\d{1,4}|một|hai|ba|bốn|sáu)"
_COUNTED = (
    r"(?=lần|khu|điểm|tuyến|hòm thư|đội|tổ|nhóm|tủ sách|mô hình|cuộc|đợt|buổi|lớp|hội nghị|tin|bài"
    r"|câu lạc bộ|chuyên mục|văn bản)"
)
_AT_LEAST = re.compile(rf"(?:ít nhất|tối thiểu)\s+(?:là\s+)?{_COUNT}\s+{_COUNTED}", re.IGNORECASE)

_EACH_COMMUNE = re.compile(
    r"(?:tại\s+)?mỗi\s+(?:xã|phường|thị trấn|đơn vị|địa phương)(?:,\s*(?:xã|phường|thị trấn|đặc khu))*\s+"
    r"(?:có\s+|xây dựng\s+|phải có\s+)?",
    re.IGNORECASE,
)
"""«Xây dựng mỗi xã, phường ít nhất 01 mô hình»: it is this one."""

_A_TIME = r"(?:(?:mỗi|hằng|hàng)\s+)?(?:\d{1,2}\s+tháng|tuần|tháng|quý|năm)(?:\s+(?:đầu|cuối)\s+năm)?"
_AGAIN_AND_AGAIN = re.compile(
    rf"^(?:định kỳ,?\s+|theo định kỳ,?\s+)?{_A_TIME}(?:\s*(?:,|/|và)\s*{_A_TIME})*,?\s+", re.IGNORECASE
)
"""«Định kỳ 6 tháng, năm»: when it is done again."""

_LEAST_NUMBER = re.compile(
    rf"(?:ít nhất|tối thiểu)\s+(?:một|hai|ba|\d+)\s+(?!lần|[\w ]+/){_COUNTED}", re.IGNORECASE
)
"""«Mở ít nhất 02 lớp»: how many stands in the target."""

_ROUND = r"(?:đợt|cuộc|buổi|lớp)"
_UNIT = r"(?:lần|lượt|đội|tổ|mô hình|văn bản|hội nghị|tin, bài|câu lạc bộ)"
_NUMBER_AT_END = re.compile(
    r"(?:,\s+(?:mỗi\s+(?:năm|đơn vị|xã|phường|học kỳ)\s+)?(?:ít nhất\s+|tối thiểu\s+)?(?P<comma>)|\s+)"
    rf"{_COUNT}\s*(?:{_ROUND}|(?P<thing>{_UNIT}))(?:\s*/\s*năm|\s+(?:trong|mỗi|một)\s+năm|\s+trở lên)?"
    r"(?=,\s*(?:đợt|lần)\s+(?:1|một|đầu)\b|\s*:|$)",
    re.IGNORECASE,
)
"""«Xử phạt …, 2 đợt trong năm», «Kiện toàn đội cơ động, mỗi đơn vị 01 đội»: how many stands in the target."""

_NUMBER_BEHIND_VERB = re.compile(
    rf"^(?P<verb>(?:tổ chức|mở|xây dựng|thành lập|duy trì|củng cố)\s+)(?:\d{{1,3}}|một|hai|ba)\s+{_COUNTED}",
    re.IGNORECASE,
)
"""«Tổ chức 10 lớp tập huấn», the same."""

_OF_NUMBERS = ("cập nhật", "có", "gồm", "được", "họp", "thực hiện", "tiến hành", "tổ chức")
"""Verbs that need the number behind them."""

_PRODUCT = (
    r"(?:phóng sự|bản tin|tin,?\s+bài|tin|bài|chuyên mục|chuyên trang|chuyên đề|chương trình phát thanh)\b"
)
_EACH_TIME = r"(?:định kỳ\s+)?(?:mỗi|hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm),?\s+"
_SOME_PRODUCTS = rf"(?:(?:có|ít nhất|tối thiểu)\s+)*\d{{1,4}}\s+{_PRODUCT}"
_LIST_OF_PRODUCTS = rf"{_SOME_PRODUCTS}(?:(?:,|;|\s+và)\s+(?:{_EACH_TIME})?{_SOME_PRODUCTS})*"
_PRODUCTS = re.compile(rf"\b{_LIST_OF_PRODUCTS}", re.IGNORECASE)
_PRODUCTS_LEAD = re.compile(rf"^(?P<each>{_EACH_TIME})(?={_SOME_PRODUCTS})", re.IGNORECASE)
"""«Mỗi tháng 02 phóng sự …»: what is to be on the air, without the verb."""

_BEHIND_PRODUCTS = re.compile(
    r"\s*(?:[^\w\s]|(?:về|trên|tuyên truyền|phản ánh|giới thiệu|cho|tại|vào|có|theo|nhằm|mỗi|và|của|để|trong"
    r"|qua)\b)",
    re.IGNORECASE,
)

_KNOWN_PRODUCTS = ("tin, bài", "tin", "bài", "chuyên mục")
"""Those that a channel counts by themselves."""

_OF_PRODUCTS = "tin, bài"
"""What they are counted in together: «02 phóng sự, 04 tin»."""

_OTHER_UNITS = (
    *("mô hình", "câu lạc bộ", "đội", "tổ", "công trình", "phần việc", "cây xanh", "cây", "hộ", "căn nhà"),
    *("ngôi nhà", "suất quà", "phần quà", "suất học bổng", "lao động", "học viên", "km"),
)
"""What is counted without being a channel's unit."""

_LEAST_BEFORE_NUMBER = 3
"""Words before a number at the end; a judgement: «Mở 02 lớp» is its number."""

_HOLDS = "tổ chức"
_CELEBRATES = ("hưởng ứng", "kỷ niệm")
_LINKS = ("của", "về", "trong", "tại", "cho", "với", "ở", "theo")
"""What can't begin a sentence: «là cơ quan thường trực | của Hội đồng …» stays whole."""


class Asked(Record, frozen=True, kw_only=True):
    """What a clause asks for; ``sentence`` begins with its verb, ``object`` is what stands behind it.

    ``channels`` are those it names, ``partner`` with whom, where that isn't just «các cơ quan liên quan».
    ``is_helping`` says that another one leads. ``condition`` is what must happen first («khi có cháy»).
    """

    kind: WorkKind
    sentence: str
    object: str
    clause: str
    channels: tuple[str, ...] = ()
    occasion: str = ""
    times: Times
    count: int | None = None
    unit: str = ""
    partner: str = ""
    is_helping: bool = False
    condition: str = ""


def read_clause(clause: str, year: int) -> Asked | None:
    """Return what ``clause`` asks for, None for a fragment that asks for nothing by itself.

    Clauses of duties begin with a verb: one that the table doesn't have makes work of the general kind.
    """
    part = conditions.parted(clause)
    found = _read(part.text, year) if part.condition else None
    if found and (part.leads or found.kind.on_demand):
        return msgspec.structs.replace(found, clause=clause, condition=part.condition)
    return _read(clause, year)


def _read(clause: str, year: int) -> Asked | None:
    times = read_times(_EACH_COMMUNE.sub("", clause), year)
    told = _PRODUCTS.sub(_without_counts, _PRODUCTS_LEAD.sub(r"\g<each>phát ", times.text))
    without_number = _without_number_at_end(told)
    whole, occasion = _without_occasion(
        _NUMBER_BEHIND_VERB.sub(r"\g<verb>", _LEAST_NUMBER.sub("", without_number))
    )
    text, partner, is_helping = _without_partner(_without_leading(whole))
    text = _without_light_verb(text)

    verb = phrases.begins(all_verbs(), text)
    if not verb and (not text or phrases.begins(tables.words().fragments, text) or not text[0].isalpha()):
        return None

    if not verb and phrases.begins(tables.words().verbs_of_manner, whole):  # «Quan tâm học sinh khuyết tật»
        text = whole
    kind = next((kind for kind in tables.work().kinds if verb in kind.verbs), tables.work().kinds[-1])
    channels = channels_named(clause)
    count, unit = _count(clause)

    return Asked(
        kind=kind,
        sentence=_with_light_verb(text, verb, begins=whole.startswith(text)),
        object=text[len(verb) :].strip(" ,:"),
        clause=clause,
        channels=channels,
        occasion=occasion,
        times=times,
        count=count,
        unit=unit,
        partner=partner,
        is_helping=is_helping,
    )


def channels_named(text: str) -> tuple[str, ...]:
    """Return the channels that ``text`` names, in the order of the table."""
    return tuple(
        each.id for each in tables.channels().channels if any(phrases.has(word, text) for word in each.names)
    )


def _without_number_at_end(text: str) -> str:
    """Return ``text`` up to the number at its end; whole where little stands before it."""
    found = _NUMBER_AT_END.search(text)
    head = text[: found.start()].strip(" ,") if found else text
    is_verbs_own = found and found["comma"] is None and (found["thing"] or _ends_with_verb(head))
    return text if is_verbs_own or len(head.split()) < _LEAST_BEFORE_NUMBER else head


def _ends_with_verb(text: str) -> bool:
    """Whether ``text`` ends with a verb whose number follows: «Lập sổ, cập nhật | 02 lần/năm»."""
    folded = phrases.key(text)
    return any(folded.endswith(f" {phrases.key(verb)}") for verb in (*all_verbs(), *_OF_NUMBERS))


def _without_occasion(text: str) -> tuple[str, str]:
    """Return ``text`` without its occasion, and that: «nhân ngày …», «trong Tháng hành động …»."""
    found = [(at, each) for each in tables.words().occasions if (at := phrases.find(each, text)) >= 0]
    if not found:
        return text, ""

    at = min(found)[0]
    if at == 0:
        occasion, _, rest = text.partition(", ")
        return (rest, occasion) if rest else (text, "")

    if _is_celebration(text, at):
        return text, ""

    occasion = re.split(r",? (?:nhằm|để|góp phần) |;", text[at:])[0]
    return text[:at].rstrip(" ,"), wording.first_lower(occasion.strip(" ,("))


def _is_celebration(text: str, at: int) -> bool:
    """Whether what is held is the celebration itself: «Tổ chức mít tinh hưởng ứng Ngày …»."""
    is_held = phrases.begins(_CELEBRATES, text[at:])
    is_gathering = bool(is_held) and not informs(text[:at])
    return is_gathering and wording.is_thin(" ".join((_without_verbs(text[:at]), "công tác")))


def _without_verbs(text: str) -> str:
    """Return ``text`` without the verbs that it begins with: empty for «Tổ chức mít tinh»."""
    known = (*_beginnings(), *tables.words().manner)
    while found := phrases.begins(known, text):
        text = text[len(found) :].lstrip(" ,")
    return text


def _without_leading(text: str) -> str:
    """Return ``text`` from its verb on: without manner («Chủ động»), bounds («Căn cứ chức năng …»)."""
    text = _without_manner(_without_times(text))
    if _begins_with_partner(text) or phrases.begins(_beginnings(), text):
        return text

    lists = tables.words()
    folded = phrases.key(text)
    is_led = any(folded.startswith(phrases.key(each)) for each in lists.leading)
    is_told = phrases.begins(lists.subjects, text)  # «Các xã, phường tổ chức …»
    if not is_led and not is_told:
        return text
    places = sorted({at for verb in verbs_within() if 0 < (at := phrases.find(verb, text)) <= VERB_WITHIN})
    return _without_manner(text[places[0] :]) if places else text


def _without_times(text: str) -> str:
    """Return ``text`` from its verb on: «báo cáo …» of «Định kỳ 6 tháng, năm báo cáo …»."""
    found = _AGAIN_AND_AGAIN.match(text)
    rest = text[found.end() :] if found else text
    return rest if phrases.begins(_beginnings(), rest) else text


def _beginnings() -> tuple[str, ...]:
    return (*all_verbs(), *tables.words().light_verbs)


def _without_manner(text: str) -> str:
    while found := phrases.begins(tables.words().manner, text):
        if _begins_with_partner(text) or phrases.begins(all_verbs(), text):
            return text
        rest = text[len(found) :].lstrip(" ,:")
        if phrases.begins(_LINKS, rest) and not phrases.begins(all_verbs(), rest):
            return text
        text = rest
    return text


def _begins_with_partner(text: str) -> bool:
    return phrases.key(text).startswith(("phối hợp", "chủ trì, phối hợp", "chủ trì phối hợp"))


def _without_partner(text: str) -> tuple[str, str, bool]:
    """Return ``text`` from its verb on, with whom, and whether another one leads."""
    match = _PARTNER.match(text)
    if not match:
        return text, "", False

    rest = match["partner"]
    if not match["with"] and _names_nobody(rest):  # «Phối hợp mở lớp dạy nghề»
        return rest, "", not match["leads"]

    places = sorted(at for verb in verbs_within() if (at := phrases.find(verb, rest)) >= 0)
    if not places:
        return text, "", True

    at = places[0]
    partner = rest[:at].split(" khi ")[0]
    partner = re.sub(r"\s*(?:để|trong việc|trong công tác|trong|và|,)\s*$", "", partner.strip(" ,"))
    generic = {phrases.key(each) for each in tables.words().generic_partners}
    named = "" if phrases.key(partner) in generic else partner
    work = _without_manner(rest[at:])
    bare = _PURPOSE.sub("", work)
    return bare if phrases.begins(all_verbs(), bare) else work, named, not match["leads"]


def _names_nobody(text: str) -> bool:
    """Whether what follows «phối hợp» at once is work: no name, no word of bodies."""
    return not text[:1].isupper() and not phrases.begins(tables.words().partners, text)


def _without_light_verb(text: str) -> str:
    """Return ``text`` without «tổ chức» before a verb of the table."""
    light = phrases.begins(tables.words().light_verbs, text)
    rest = _without_manner(text[len(light) :].lstrip(" ,")) if light else text
    return rest if light and phrases.begins(all_verbs(), rest) else text


def _with_light_verb(text: str, verb: str, *, begins: bool) -> str:
    """Return ``text`` as a sentence: a noun («hội nghị») needs a verb before it.

    A capital that it has from the clause's beginning goes, that of a name within stays («Tuần lễ …»).
    """
    if verb in tables.words().nouns:
        return f"{_HOLDS} {wording.first_lower(text) if begins else text}"
    return text


def _count(clause: str) -> tuple[int | None, str]:
    """Return how much ``clause`` asks for and of what unit: «ít nhất 02 tin, bài», «03 lớp tập huấn»."""
    units = sorted(
        {unit for each in tables.channels().channels for unit in each.units}, key=len, reverse=True
    )
    named = re.compile(
        rf"(?<![\d/.])(?<!từ )(?<!lúc )(?<!đến )(?<!vào )(?<!trong )(?<!trong vòng )"
        rf"{_COUNT}\s+(?P<unit>{'|'.join(map(re.escape, (*units, *_OTHER_UNITS)))})(?!\w)",
        re.IGNORECASE,
    )
    products = _products(clause)
    found = None if products else named.search(clause)
    if products:
        return products, _OF_PRODUCTS
    if found:
        return _number(found["count"]), found["unit"].lower()

    least = _AT_LEAST.search(clause)
    return (_number(least["count"]), "") if least else (None, "")


def _without_counts(found: re.Match[str]) -> str:
    """Return «tin, bài» for counted pieces of news, with «về» where what they are about follows at once."""
    behind = found.string[found.end() :]
    return _OF_PRODUCTS if not behind.strip() or _BEHIND_PRODUCTS.match(behind) else f"{_OF_PRODUCTS} về"


def _products(clause: str) -> int | None:
    """Return how many pieces of news ``clause`` asks for together, None where one word counts them all.

    Those of another period («mỗi tháng 02 phóng sự, mỗi tuần 01 chuyên mục») are not added.
    """
    found = _PRODUCTS.search(clause)
    if not found:
        return None
    first = re.split(_EACH_TIME, found[0], flags=re.IGNORECASE)[0]
    counts = re.findall(rf"(\d+)\s+({_PRODUCT})", first, re.IGNORECASE)
    return (
        None
        if len(counts) == 1 and counts[0][1].lower() in _KNOWN_PRODUCTS
        else sum(int(n) for n, _ in counts)
    )


def _number(words: str) -> int:
    return _NUMBERS.get(words.lower()) or int(words.replace(".", ""))
