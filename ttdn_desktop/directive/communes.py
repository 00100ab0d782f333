"""How far a heading, a cell or a sentence's first words speak to the communes.

All communes of the area, some of them (by name, at the border), or another body of theirs (the Mặt trận of
the
communes): of a heading's organs, parted by commas and «và», each is looked at by itself.
"""

import re
from enum import IntEnum

from ttdn_desktop.official_paper.organs import plain


def _on_plain(pattern: str) -> re.Pattern[str]:
    """Return a pattern for text of ``organs.plain``, written as people write."""
    return re.compile(plain(pattern))


_KIND = r"(?:xã(?! hội| giao| viên| luận)|phường|thị trấn|đặc khu)"
_LIST = _on_plain(
    rf"(?<!thị )(?<!hợp tác )\b(?:(?:các|mỗi|từng|toàn thể|tất cả|cả|\d+(?:/\d+)?)\s+)*{_KIND}\b"
    rf"(?:(?:\s*[,;/]\s*|\s+-\s+|\s+và\s+|\s+hoặc\s+)(?:các\s+)?{_KIND}\b)*"
    r"|\b(?:các\s+)?(?:cấp xã|cấp cơ sở|chính quyền cơ sở)\b"
)
"""«các xã, thị trấn», «xã, phường, đặc khu», «cấp xã» as one."""

_AREA = re.compile(
    r"\b(?:(?:trên|ở|tại|trong|thuộc|của)\s+)+(?:toàn\s+)?(?:địa bàn\s+)?(?:toàn\s+)?"
    r"(?:tỉnh|huyện|thành phố|thị xã|quận)\b(?:\s+[A-ZĐÀ-Ỹ][\wÀ-ỹ’'-]*(?:\s+-)?)*"
)
"""«trên địa bàn huyện Vạn Ninh», «thuộc tỉnh»: all communes there are."""

_NAMED_ZONE = re.compile(
    r"((?:[Xx]ã|[Pp]hường)(?:\s*,\s*(?:xã|phường|thị trấn))*(?:\s*,|\s+và)\s+đặc khu)"
    r"(?:\s+[A-ZĐÀ-Ỹ][\wÀ-ỹ]*)+"
)
"""«các xã, phường, đặc khu Hoàng Sa»: of zones there are one or two; naming them leaves none out."""

_AREA_BEHIND = _on_plain(r"\s*(?:toàn )?(?:tỉnh|huyện|thành phố|thị xã|quận)\b.*")
"""The same right after the communes: «UBND các xã huyện Vạn Ninh»."""

_OWN = _on_plain(
    r"\b(?:cấp ủy|thường trực|đảng ủy|đảng bộ|hđnd|hội đồng nhân dân|ủy ban nhân dân|ủy ban|ubnd"
    r"|phó chủ tịch|chủ tịch"
    r"|chính quyền|lãnh đạo|đề nghị|giao|yêu cầu|đối với|trách nhiệm|nhiệm vụ|của|các|cấp|trên"
    r"|địa bàn|tại|từng"
    r"|mỗi|toàn|có|chịu|thuộc|trực thuộc|thực hiện|nhân dân|địa phương|cơ sở|cụ thể|cần|và|tỉnh|huyện"
    r"|thành phố|thị xã"
    r"|quận|người đứng đầu|cán bộ|công chức|phụ trách|đơn vị hành chính|ở"
    r"|các nội dung|nội dung|như sau|sau đây|sau|công việc|việc|những)\b"
)
"""Words beside the communes that name nobody else: «Đề nghị Đảng ủy, UBND … trên địa bàn tỉnh»."""

_DOES = _on_plain(
    r"(§[^,;]*?)\s+(?:triển khai|phối hợp|chủ động|căn cứ|chủ trì|có (?:trách nhiệm|nhiệm vụ)"
    r"|chịu trách nhiệm"
    r"|(?<!các )(?<!và )tổ chức (?:thực hiện|triển khai))\b.*"
)
"""What the communes are to do names nobody else: «UBND các xã, phường phối hợp với các cơ quan …»."""

_PARTY_OR_COUNCIL = _on_plain(r"\b(?:đảng ủy|đảng bộ|cấp ủy|bí thư|hđnd|hội đồng nhân dân)\b")
_ACTS = _on_plain(r"\b(?:ubnd|ủy ban nhân dân|ủy ban|chính quyền|chủ tịch|lãnh đạo)\b")
_COMMITTEE = _on_plain(r"\s*(?:ủy ban nhân dân|ubnd|chính quyền)\s*")
_PARTS = re.compile(r"\s*[,;/]\s*|\s+và\s+|\s+-\s+")
_COMMUNES = "§"
"""Stands for a list of communes while a heading is taken apart."""

_DISTRICT = _on_plain(
    r"\b(?:(?:các|ubnd|nhân dân) (?:huyện|thị xã|thành phố|quận)|cấp huyện|huyện, thị xã|huyện, thành phố)\b"
)
_PLACES = _on_plain(r"\bđịa phương\b")


class AddressedTo(IntEnum):
    """How far a heading is addressed to the communes; the higher, the more it is theirs."""

    OTHERS = 0
    DISTRICTS = 1
    ALL_PLACES = 2
    SOME_COMMUNES = 3
    COMMUNES_AND_OTHERS = 4
    COMMUNES = 5


def addresses_communes(heading: str) -> AddressedTo:
    """Return how far ``heading`` is addressed to the communes; what stands in brackets doesn't count."""
    outside = _NAMED_ZONE.sub(r"\1", re.sub(r"\([^()]*\)", " ", heading))
    words = _LIST.sub(f" {_COMMUNES} ", plain(_AREA.sub(" ", outside)))
    words = _DOES.sub(r"\1", words)
    degrees = [_degree(part) for part in _PARTS.split(words) if part.strip()]
    found = max((degree for degree in degrees if degree is not None), default=AddressedTo.OTHERS)

    # «Đảng ủy, UBND, Mặt trận các xã»: the communes are named behind the last of their bodies
    if (
        found == AddressedTo.OTHERS
        and _COMMUNES in words
        and any(map(_COMMITTEE.fullmatch, _PARTS.split(words)))
    ):
        return AddressedTo.COMMUNES_AND_OTHERS
    if found == AddressedTo.COMMUNES and None in degrees:
        return AddressedTo.COMMUNES_AND_OTHERS
    if found == AddressedTo.OTHERS:
        return _beyond_communes(plain(outside))
    return found


def _degree(part: str) -> AddressedTo | None:
    """Return how far a part of a heading is addressed to the communes, None where it names somebody else.

    A part that names nobody («Thường trực», «lãnh đạo») counts with the communes named beside it; «Mặt trận
    các xã» is another body of theirs.
    """
    before, communes, after = part.partition(_COMMUNES)
    names_others = re.search(r"\w", _OWN.sub(" ", before)) is not None

    if not communes:
        return None if names_others or _DISTRICT.search(part) else AddressedTo.OTHERS
    if names_others or (_PARTY_OR_COUNCIL.search(before) and not _ACTS.search(before)):
        return AddressedTo.OTHERS
    if re.search(r"\w", _OWN.sub(" ", _AREA_BEHIND.sub("", after))):
        return AddressedTo.SOME_COMMUNES
    return AddressedTo.COMMUNES


def _beyond_communes(words: str) -> AddressedTo:
    if _DISTRICT.search(words):
        return AddressedTo.DISTRICTS
    return AddressedTo.ALL_PLACES if _PLACES.search(words) else AddressedTo.OTHERS
