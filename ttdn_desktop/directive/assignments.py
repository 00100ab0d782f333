"""Who is given work: by sections, by items and sentences, by tables; and what of it is the communes'."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.communes import AddressedTo, addresses_communes
from ttdn_desktop.directive.headings import About
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.records import BodyAssignment
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.official_paper.organs import begins_organ_name, plain

_ACTS = re.compile(
    r"[,:]?\s+(?P<act>"
    + plain(
        r"căn cứ|cụ thể hóa|lãnh đạo(?=,|\s+(?:chỉ đạo|cụ thể|thực hiện|triển khai|tổ chức|việc"
        r"|công tác|quán triệt))|chủ trì|có (?:trách nhiệm|nhiệm vụ|kế hoạch)|chịu trách nhiệm|xây dựng"
        r"|chỉ đạo|triển khai"
        r"|thực hiện|tham mưu|hướng dẫn|tăng|đẩy mạnh|chủ động|bố trí|báo cáo|theo|kịp thời"
        r"|tiếp tục|ban hành"
        r"|(?<!công )(?<!dân )lập|rà soát|quán triệt|phân công|phổ biến|tuyên truyền"
        r"|vận động|huy động|đôn đốc|kiểm tra"
        r"|nắm|bảo đảm"
        r"|đảm bảo|cân đối|thẩm định|tổng hợp|cung cấp|lồng ghép|nghiên cứu|quản lý|đưa|gắn|là|làm|cử"
        r"|giúp|phát động"
        r"|phát huy|duy trì|đề xuất|xem xét|xử lý|tiếp nhận|thường xuyên|trên cơ sở|phối hợp"
        r"|khẩn trương|nghiêm túc"
        r"|tập trung|nêu cao|gửi|thành lập|kiện toàn|củng cố|tham gia|giám sát|đăng ký|cập nhật"
        r"|công khai|niêm yết"
        r"|ưu tiên|thống kê|mở|sử dụng|hoàn thành|đánh giá|sơ kết|tổng kết|quan tâm|hỗ trợ"
        r"|(?<!đào )tạo|phải|cần|giao(?! thông| dịch| đất)|dành|chọn|lựa chọn|phân bổ"
        r"|cấp (?:phát|kinh phí|điện|nước|phép|giấy|bổ sung|đủ)|treo|trích|mua sắm|trang bị|trang trí"
        r"|nộp|tham dự|cam kết|khảo sát|điều tra|lắp đặt|sắp xếp|thông báo|vận hành|theo dõi|giải tỏa"
        r"|giải quyết|ngăn chặn|tu bổ|thu gom|hoàn thiện|nâng cao|nhân rộng|chấp hành|tuần tra|chuẩn bị"
        r"|động viên|khuyến khích|sẽ|được giao|biên soạn|đăng tải|phản ánh|ký kết|xác định"
        r"|đấu mối|bám sát|khắc phục|bảo vệ"
        r"|(?<!các )(?<!và )tổ chức(?! chính trị| đoàn thể| xã hội| đảng| hội\b(?! nghị| thi| thảo)))\b"
    )
)
"""What a body does, after its name: «Chủ tịch UBND các xã căn cứ nội dung Kế hoạch này, …»."""

_KIND_ALONE = re.compile(
    plain(
        r"(?:các )?(?:sở|ban|bộ|phòng|hội|hội đồng|trung tâm|đài|tổ|đội|trường|chi cục|cục|viện|hạt|công ty"
        r"|nhà máy|ủy ban|bộ chỉ huy)"
    )
)
"""Kinds of organs whose names go on with what they do: «Ban quản lý chợ», «Tổ bảo vệ dân phố»."""

_GIVING = re.compile(r"^(?:Giao|Đề nghị|Yêu cầu)\s+")
_LONGEST_BODY = 250
"""Characters; a judgement: the longest list of offices that begins a sentence in the sample plans has 190."""


def assignments_of(root: SectionNode, marks: Mapping[int, Role]) -> tuple[BodyAssignment, ...]:
    """Return who is given what, in reading order."""
    return tuple(_top_assignments(root, marks))


def _top_assignments(root: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    for section in root.sections():
        about = headings.about(section.heading)

        if _is_marked(section, marks):
            yield _section_assignment(section)
        elif section.is_part() and about is not About.WORK:
            yield from _top_assignments(section, marks)
        elif about is About.WORK or _is_list_of_bodies(section):
            yield from _work_section(section, marks)
        elif about is not None:
            yield from _apart_from_work(section, marks)
        elif headings.names_body(section.heading):
            yield from _leaves(section, marks)
        else:
            yield from _tables_of(section)


def _is_marked(section: SectionNode, marks: Mapping[int, Role]) -> bool:
    return section.paragraph is not None and marks.get(section.paragraph.lines[0]) == "assignment"


def _apart_from_work(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """Yield what a section on something else gives all the same: by tables, or a part of it that says so."""
    yield from _table_assignments(section)
    named_too = headings.names_part(section.heading, About.WORK)

    for child in section.sections():
        if _is_marked(child, marks):
            yield _section_assignment(child)
        elif headings.is_about_work(child.heading) and (named_too or headings.is_part_alone(child.heading)):
            yield from _work_section(child, marks)
        else:
            yield from _tables_of(child)


def _tables_of(section: SectionNode) -> Iterator[BodyAssignment]:
    """Yield the assignments by the tables of a section and of those below it."""
    yield from _table_assignments(section)
    for child in section.sections():
        yield from _tables_of(child)


def _table_assignments(section: SectionNode) -> Iterator[BodyAssignment]:
    """Yield one assignment for each who leads rows of a section's tables, in order of their first."""
    rows: dict[str, list[ItemNode]] = {}
    for item in section.items():
        if item.paragraph.row and item.paragraph.row.lead:
            rows.setdefault(item.paragraph.row.lead, []).append(item)

    for lead, items in rows.items():
        yield BodyAssignment(number=items[0].id, to=lead, items=tuple(item.id for item in items))


def _is_list_of_bodies(section: SectionNode) -> bool:
    """Return whether most of the sections below name bodies, though the heading doesn't say so."""
    below = section.sections()
    named = sum(headings.names_body(child.heading) for child in below)
    return len(below) > 1 and _is_majority(named, len(below))


def _is_majority(part: int, whole: int) -> bool:
    """Return whether ``part`` is more than half: one odd heading among the bodies changes nothing."""
    return part * 2 > whole


def _work_section(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """Yield the bodies right below a section on who does what, else the section where it names one."""
    if section.sections():
        yield from _in_order(section, marks)
    elif any(_table_assignments(section)):
        yield from _table_assignments(section)
    elif addresses_communes(section.heading) > AddressedTo.ALL_PLACES or headings.names_body(section.heading):
        yield _section_assignment(section)
    else:
        yield from _item_assignments(section.items())


def _in_order(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    yield from _table_assignments(section)

    for child in section.children:
        if isinstance(child, ItemNode):
            yield from _item_assignments([child])
        elif not headings.is_about_arrangements(child.heading) or _is_marked(child, marks):
            yield from _leaves(child, marks)
        else:
            yield from _tables_of(child)


def _leaves(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """Yield the innermost sections that name bodies: «1. Các sở, ngành» may hold «1.1. Sở Y tế»."""
    below = [
        child
        for child in section.sections()
        if headings.names_body(child.heading) or _is_marked(child, marks)
    ]
    names_body = headings.names_body(section.heading)
    by_table = tuple(_table_assignments(section))

    if below and _is_majority(len(below), len(section.sections())):
        for child in below:
            yield from _leaves(child, marks)
    elif by_table:
        yield from by_table
    elif headings.is_about_work(section.heading) and not (names_body or headings.says_whose(section.heading)):
        yield from _item_assignments(section.items())
    else:
        yield _section_assignment(section)


def _section_assignment(section: SectionNode) -> BodyAssignment:
    return BodyAssignment(number=section.number, to=section.heading, items=tuple(top_items(section)))


def top_items(section: SectionNode) -> Iterator[str]:
    """Yield the ids of the items of a section and of those below it, none of items below items."""
    for child in section.children:
        if isinstance(child, ItemNode):
            yield child.id
        else:
            yield from top_items(child)


def _item_assignments(items: Sequence[ItemNode]) -> Iterator[BodyAssignment]:
    """Yield the bodies named by items: «a) Công an huyện: …», or a numbered sentence that begins with one.

    The items below each, or the item itself, are its work; a numbered sentence is its own.
    """
    for item in items:
        mark = item.paragraph.mark
        head = item.text.split(":", 1)[0].rstrip()
        is_headed = ":" in item.text or item.items

        if mark and mark.kind == "arabic" and (body := body_of_sentence(item.text)):
            yield BodyAssignment(number=item.id, to=body, items=(item.id,))
        elif headings.names_body(head) and is_headed and len(head) <= _LONGEST_BODY:
            yield BodyAssignment(
                number=item.id, to=head, items=tuple(child.id for child in item.items) or (item.id,)
            )


def body_of_sentence(text: str) -> str:
    """Return the body that a sentence begins with, up to what it does; empty where it begins with none."""
    body = _words_before_act(text)
    head = plain(_GIVING.sub("", body))
    is_body = headings.names_body(body) or begins_organ_name(head)
    return body if body and is_body and len(body) <= _LONGEST_BODY else ""


def _words_before_act(text: str) -> str:
    """Return what stands before the first thing done; names have a capital there: «Sở Xây dựng»."""
    name_end = -1

    for acts in _ACTS.finditer(f"{plain(text)} "):
        body = text[: acts.start()].strip(" ,:")
        is_kind_alone = _KIND_ALONE.fullmatch(plain(_GIVING.sub("", body))) is not None

        # «Hội đồng phối hợp phổ biến pháp luật»: what follows at once belongs to the name too
        is_named = text[acts.start("act")].isupper()
        if not (is_named or is_kind_alone or acts.start() == name_end):
            return body
        name_end = -1 if is_named else acts.end()

    return ""


def communes_assignments(
    assignments: tuple[BodyAssignment, ...],
) -> tuple[tuple[BodyAssignment, ...], AddressedTo]:
    """Return the assignments that are most addressed to the communes, and how far.

    All of those to the communes, also with others; where there is none, the first of those that come nearest.
    """
    degrees = [(assignment, addresses_communes(assignment.to)) for assignment in assignments]
    closest = max((degree for _, degree in degrees), default=AddressedTo.OTHERS)
    if closest is AddressedTo.OTHERS:
        return (), closest
    if closest < AddressedTo.COMMUNES_AND_OTHERS:
        return tuple(assignment for assignment, degree in degrees if degree is closest)[:1], closest
    return tuple(one for one, degree in degrees if degree >= AddressedTo.COMMUNES_AND_OTHERS), closest
