"""What the command line understands, in Vietnamese."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, get_args

from ttdn_desktop.basics import console
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.windows_paths import LONGEST_NAME, path_of, path_text
from ttdn_desktop.dossier.records import FIRST_YEAR, LAST_YEAR
from ttdn_desktop.official_paper.eras import RuleSetName

_RULE_SETS = get_args(RuleSetName)
_USAGE = """\
Cách dùng:
  ttdn-desktop                                  mở cửa sổ chương trình
  ttdn-desktop TỆP...                           mở tệp trong cửa sổ (.docx, .pdf, .txt, .ttdn, .zip, .phieu)
  ttdn-desktop --portable                       giữ dữ liệu trong thư mục du-lieu cạnh chương trình
  ttdn-desktop --sample [--screenshot TỆP.png]  mở hồ sơ mẫu (và lưu ảnh cửa sổ)
  ttdn-desktop intake KẾ_HOẠCH_CẤP_TRÊN.docx [--json] [-o THƯ_MỤC_MẪU]
  ttdn-desktop learn VĂN_BẢN_NĂM_TRƯỚC... -o HỒ_SƠ.json [--json]
  ttdn-desktop pack check MẪU [--json]
  ttdn-desktop pack subject MẪU [--for CÀI_ĐẶT.json] [--year NĂM]
  ttdn-desktop pack new --rules nd30|tt01 -o THƯ_MỤC_MẪU
  ttdn-desktop draft MẪU --for CÀI_ĐẶT.json -o HỒ_SƠ.json [--from HỒ_SƠ_NĂM_TRƯỚC]... [--as MỤC] [--year NĂM]
  ttdn-desktop plan HỒ_SƠ.json -o KẾ_HOẠCH.docx [--pdf KẾ_HOẠCH.pdf] [--pack MẪU]
  ttdn-desktop report HỒ_SƠ.json -o BÁO_CÁO.docx [--pdf BÁO_CÁO.pdf] [--xlsx SỐ_LIỆU.xlsx] [--json]
                      [--half] [--last-year HỒ_SƠ_NĂM_TRƯỚC.json] [--pack MẪU]
  ttdn-desktop ready HỒ_SƠ.json [--report|--half] [--pack MẪU] [--json]
  ttdn-desktop check TỆP.docx [--rules nd30|tt01] [--json] [--html KẾT_QUẢ.html] [--mend BẢN_SỬA.docx]
  ttdn-desktop check TỆP_HAY_THƯ_MỤC... [--rules nd30|tt01] [--json] [--html KẾT_QUẢ.html] [--mend THƯ_MỤC]
  ttdn-desktop pdf TỆP.docx -o TỆP.pdf
  ttdn-desktop export HỒ_SƠ.json -o TỆP.ttdn
  ttdn-desktop consolidate TỆP... -o THƯ_MỤC [--communes DANH_SÁCH.json]
                      [--for CƠ_QUAN_TỔNG_HỢP.json] [--last-year TONG-HOP_NĂM_TRƯỚC.json]
                      [--remind CÔNG_VĂN_ĐÔN_ĐỐC.docx]

Bản cài trên Windows: gõ ttdn (trong thư mục của chương trình) thay cho ttdn-desktop ở các lệnh trên.
"""


class _Parser(argparse.ArgumentParser):
    """Answers in Vietnamese, with the whole usage: argparse would write its own in English."""

    def error(self, message: str) -> NoReturn:
        del message  # argparse's own is English
        console.tell("Lệnh chưa đúng hoặc còn thiếu.\n" + _USAGE.rstrip("\n"))
        raise SystemExit(2)  # as for any input that can't be used (docs/contract.md, "Command line")

    def print_help(self, file: object = None) -> None:
        del file  # argparse's own gives none
        if console.takes_output():
            sys.stdout.write(_USAGE)
        else:
            console.tell(_USAGE.rstrip("\n"))


def _path(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError  # an empty path would mean the folder one stands in
    return path_of(text)


def parse(argv: list[str]) -> argparse.Namespace | int:
    """Return what ``argv`` asks for, or the exit status: 0 after ``--help``, 2 for a wrong command.

    A file in the place of a verb is to be opened in the window.
    """
    word = _first_word(argv)
    parser = _window_parser() if word is None or _names_a_file(word) else _verb_parser()
    try:
        return parser.parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0)
    except InputError as fault:  # one argument is wrong: the whole usage would hide which
        console.tell(str(fault))
        return 2


def _first_word(argv: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    words = iter(argv)
    for word in words:
        if word in ("--screenshot", "--page"):
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _names_a_file(word: str) -> bool:
    """Whether ``word`` is rather a file than a verb: a verb written wrong mustn't open a window."""
    if word in _ARGUMENTS:
        return False
    if len(word) > LONGEST_NAME:  # no verb was meant; Linux says so as it looks for the file, Windows doesn't
        return True
    try:
        return bool(Path(word).suffix) or "/" in word or "\\" in word or Path(word).exists()
    except (OSError, ValueError):  # with a zero byte, or of more bytes than a name can have
        return True


def _window_parser() -> argparse.ArgumentParser:
    parser = _parser()
    parser.add_argument("files", type=_path, nargs="*")
    parser.set_defaults(verb=None)
    return parser


def _verb_parser() -> argparse.ArgumentParser:
    parser = _parser()
    verbs = parser.add_subparsers(dest="verb", parser_class=_Parser)
    for name, add_arguments in _ARGUMENTS.items():
        add_arguments(verbs.add_parser(name))
    return parser


def _parser() -> argparse.ArgumentParser:
    # no abbreviations here: "--s" would mean another option as soon as there is a second one with that letter
    parser = _Parser(prog="ttdn-desktop", allow_abbrev=False)
    parser.add_argument("--portable", action="store_true")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--screenshot", type=_path)
    parser.add_argument("--page")  # the page that the picture shows; not in the usage, no clerk needs it
    return parser


def _add_output(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("-o", dest="output", type=_path, required=required)


def _add_intake(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=_path)
    parser.add_argument("--json", action="store_true")
    _add_output(parser, required=False)


def _add_learn(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("papers", type=_path, nargs="+")
    parser.add_argument("--json", action="store_true")
    _add_output(parser)


def _add_pack(parser: argparse.ArgumentParser) -> None:
    tasks = parser.add_subparsers(dest="task", required=True, parser_class=_Parser)
    check = tasks.add_parser("check")
    check.add_argument("pack", type=path_text)
    check.add_argument("--json", action="store_true")
    subject = tasks.add_parser("subject")
    subject.add_argument("pack", type=path_text)
    subject.add_argument("--for", dest="settings", type=_path)
    subject.add_argument("--year", type=_year)
    new = tasks.add_parser("new")
    new.add_argument("--rules", choices=_RULE_SETS, required=True)
    _add_output(new)


def _add_draft(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=path_text)
    parser.add_argument("--for", dest="settings", type=_path, required=True)
    _add_output(parser)
    parser.add_argument("--from", dest="sources", type=_path, action="append")
    parser.add_argument("--as", dest="assignment")
    parser.add_argument("--year", type=_year)


def _year(text: str) -> int:
    if text.isdecimal() and len(text) == len(str(LAST_YEAR)) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise InputError(f"“--year {text}”: năm chưa đúng.", "Hãy ghi năm bằng bốn chữ số, ví dụ --year 2026.")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", type=_path)
    _add_output(parser)
    parser.add_argument("--pdf", type=_path)
    parser.add_argument("--pack", type=path_text)  # no path: it may be a pack's id too


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", type=_path)
    _add_output(parser)
    parser.add_argument("--pdf", type=_path)
    parser.add_argument("--xlsx", type=_path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", action="store_true")
    parser.add_argument("--last-year", type=_path)
    parser.add_argument("--pack", type=path_text)


def _add_ready(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", type=_path)
    paper = parser.add_mutually_exclusive_group()
    paper.add_argument("--report", action="store_true")
    paper.add_argument("--half", action="store_true")
    parser.add_argument("--pack", type=path_text)
    parser.add_argument("--json", action="store_true")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("documents", type=_path, nargs="+")
    parser.add_argument("--rules", choices=_RULE_SETS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--html", type=_path)
    parser.add_argument("--mend", type=_path)  # of several files a folder


def _add_pdf(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=_path)
    _add_output(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", type=_path)
    _add_output(parser)


def _add_consolidate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=_path, nargs="+")
    _add_output(parser)
    parser.add_argument("--communes", type=_path)
    parser.add_argument("--for", dest="office", type=_path)
    parser.add_argument("--last-year", dest="last_year", type=_path)
    parser.add_argument("--remind", type=_path)


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "intake": _add_intake,
    "learn": _add_learn,
    "pack": _add_pack,
    "draft": _add_draft,
    "plan": _add_plan,
    "report": _add_report,
    "ready": _add_ready,
    "check": _add_check,
    "pdf": _add_pdf,
    "export": _add_export,
    "consolidate": _add_consolidate,
}
"""What adds each verb's arguments; the names are those of ``cli/verbs.py``."""
