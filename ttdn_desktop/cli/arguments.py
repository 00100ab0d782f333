"""What the command line understands, in Vietnamese."""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

_USAGE = """\
Cách dùng:
  ttdn-desktop                                  mở cửa sổ chương trình
  ttdn-desktop --sample [--screenshot TỆP.png]  mở hồ sơ mẫu (và lưu ảnh cửa sổ)
  ttdn-desktop intake KẾ_HOẠCH_CẤP_TRÊN.docx [--json] [-o THƯ_MỤC_MẪU]
  ttdn-desktop pack check MẪU [--json]
  ttdn-desktop pack new --rules nd30|tt01 -o THƯ_MỤC_MẪU
  ttdn-desktop plan HỒ_SƠ.json -o KẾ_HOẠCH.docx [--pdf KẾ_HOẠCH.pdf] [--pack MẪU]
  ttdn-desktop report HỒ_SƠ.json -o BÁO_CÁO.docx [--pdf BÁO_CÁO.pdf] [--xlsx SỐ_LIỆU.xlsx] [--json]
                      [--half] [--last-year HỒ_SƠ_NĂM_TRƯỚC.json] [--pack MẪU]
  ttdn-desktop check TỆP.docx [--rules nd30|tt01] [--json] [--mend BẢN_SỬA.docx]
  ttdn-desktop pdf TỆP.docx -o TỆP.pdf
  ttdn-desktop export HỒ_SƠ.json -o TỆP.ttdn
  ttdn-desktop consolidate TỆP... -o THƯ_MỤC [--communes DANH_SÁCH.json]
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        del message  # argparse's own is English
        sys.stderr.write("Lệnh chưa đúng hoặc còn thiếu.\n" + _USAGE)
        raise SystemExit(2)

    def format_help(self) -> str:
        return _USAGE


def _path(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError  # an empty path would mean the folder one stands in
    return Path(text)


def parse(argv: list[str]) -> argparse.Namespace | int:
    """Return what ``argv`` asks for, or the exit status where it asks for nothing that can be done."""
    try:
        return _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ttdn-desktop", allow_abbrev=False)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--screenshot", type=_path)
    parser.add_argument("--page")
    verbs = parser.add_subparsers(dest="verb", parser_class=_Parser)

    intake = verbs.add_parser("intake")
    intake.add_argument("document", type=_path)
    intake.add_argument("--json", action="store_true")
    intake.add_argument("-o", dest="output", type=_path)
    _add_pack(verbs.add_parser("pack"))

    plan = verbs.add_parser("plan")
    plan.add_argument("dossier", type=_path)
    plan.add_argument("-o", dest="output", type=_path, required=True)
    plan.add_argument("--pdf", type=_path)
    plan.add_argument("--pack")
    _add_report(verbs.add_parser("report"))

    check = verbs.add_parser("check")
    check.add_argument("document", type=_path)
    check.add_argument("--rules", choices=("nd30", "tt01"))
    check.add_argument("--json", action="store_true")
    check.add_argument("--mend", type=_path)

    pdf = verbs.add_parser("pdf")
    pdf.add_argument("document", type=_path)
    pdf.add_argument("-o", dest="output", type=_path, required=True)
    _add_exchange(verbs.add_parser("export"), verbs.add_parser("consolidate"))

    return parser


def _add_exchange(export: argparse.ArgumentParser, consolidate: argparse.ArgumentParser) -> None:
    export.add_argument("dossier", type=_path)
    export.add_argument("-o", dest="output", type=_path, required=True)
    consolidate.add_argument("files", type=_path, nargs="+")
    consolidate.add_argument("-o", dest="output", type=_path, required=True)
    consolidate.add_argument("--communes", type=_path)


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", type=_path)
    parser.add_argument("-o", dest="output", type=_path, required=True)
    parser.add_argument("--pdf", type=_path)
    parser.add_argument("--xlsx", type=_path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", action="store_true")
    parser.add_argument("--last-year", type=_path)
    parser.add_argument("--pack")


def _add_pack(parser: argparse.ArgumentParser) -> None:
    tasks = parser.add_subparsers(dest="task", required=True, parser_class=_Parser)
    check = tasks.add_parser("check")
    check.add_argument("pack")
    check.add_argument("--json", action="store_true")
    new = tasks.add_parser("new")
    new.add_argument("--rules", choices=("nd30", "tt01"), required=True)
    new.add_argument("-o", dest="output", type=_path, required=True)
