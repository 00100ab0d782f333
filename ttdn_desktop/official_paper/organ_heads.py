"""Who heads an organ and in whose name its papers are signed, by how its name begins."""

from functools import cache

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold


class OrganHead(msgspec.Struct, frozen=True):
    """``head`` is the position of who heads it.

    ``collective`` is for whom is signed with ``TM.``, empty for none; ``always``: its papers are its
    collective's, whoever signs (Điều 13.2).
    """

    begins: str
    head: str
    collective: str = ""
    always: bool = False


class _File(msgspec.Struct, frozen=True):
    organs: tuple[OrganHead, ...]
    usual_head: str
    own_rules: tuple[str, ...]
    ranks_by_branch: tuple[str, ...]


def head_of(organ: str) -> OrganHead:
    """Return who heads ``organ``: of several beginnings the longest that fits, else the usual head."""
    name = fold(organ)
    fitting = (each for each in _file().organs if f"{name} ".startswith(f"{fold(each.begins)} "))
    return max(fitting, key=lambda each: len(each.begins), default=OrganHead("", _file().usual_head))


def has_own_rules(organ: str) -> bool:
    """Return whether ``organ`` is of the Party or a political or social organisation.

    Those apply the decree and their own rules on papers as fits (Điều 2.2 of Nghị định 30/2020/NĐ-CP).
    """
    return _begins_with_one(organ, _file().own_rules)


def rules_own_ranks(organ: str) -> bool:
    """Return whether the branch of ``organ`` says if ranks and degrees stand before its signers' names.

    So it is with the armed forces and with schools, hospitals and institutes of science (Phụ lục I, phần I,
    II.7.c of Nghị định 30/2020/NĐ-CP).
    """
    return _begins_with_one(organ, _file().ranks_by_branch)


def _begins_with_one(organ: str, beginnings: tuple[str, ...]) -> bool:
    name = f"{fold(organ)} "
    return any(name.startswith(f"{fold(begins)} ") for begins in beginnings)


@cache
def _file() -> _File:
    return typed_data.decode((resources_dir() / "organ_heads.json").read_bytes(), _File)
