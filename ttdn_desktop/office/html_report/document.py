"""The page of a check: a table of the files, then each file's pages with the findings beside them."""

import base64
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from ttdn_desktop.format_rules.outlines import Outline
from ttdn_desktop.office.html_report.records import PagePicture, ReportedFile, ReportedFinding
from ttdn_desktop.office.html_report.style import STYLE

_Numbered = tuple[int, ReportedFinding]

_HEAD = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Kiểm tra thể thức</title>
<style>
"""


def html_report(files: Sequence[ReportedFile]) -> bytes:
    """Return the whole page; the same files give the same bytes."""
    parts = (
        _HEAD,
        STYLE,
        "</style>\n</head>\n<body>\n<h1>Kiểm tra thể thức</h1>\n",
        _summary(files),
        *(part for number, file in enumerate(files, 1) for part in _file(number, file)),
        "</body>\n</html>\n",
    )
    # a file's name may hold bytes that are no text
    return "".join(parts).encode("utf-8", "replace")


def _summary(files: Sequence[ReportedFile]) -> str:
    rows = "".join(_summary_row(number, file) for number, file in enumerate(files, 1))
    return (
        "<table>\n<thead><tr><th>Tệp</th><th>Loại văn bản</th><th>Lỗi phải sửa</th><th>Nên xem</th>"
        f"<th>Kết quả</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _summary_row(number: int, file: ReportedFile) -> str:
    counts = ("–", "–") if file.is_faulty else (str(file.errors), str(len(file.findings) - file.errors))
    return (
        f'<tr><td><a href="#tep-{number}">{escape(file.name)}</a></td><td>{escape(file.kind)}</td>'
        f'<td class="so">{counts[0]}</td><td class="so">{counts[1]}</td>'
        f'<td class="{_result_class(file)}">{escape(file.result)}</td></tr>\n'
    )


def _result_class(file: ReportedFile) -> str:
    return "loi" if file.is_faulty or file.errors else "dung"


def _file(number: int, file: ReportedFile) -> Iterator[str]:
    yield f'<section id="tep-{number}">\n<h2>{escape(file.name)}</h2>\n'

    if file.is_faulty:
        yield f'<p class="loi">{escape(file.result)}</p>\n</section>\n'
        return

    told = [escape(text) for text in (file.kind, f"theo {file.rules_name}", file.result) if text]
    yield f"<p>{' · '.join(told)}</p>\n"

    numbered = list(enumerate(file.findings, 1))
    nowhere = [one for one in numbered if one[1].page is None]
    if nowhere:
        yield f'<h3>Không gắn với chỗ nào trên trang</h3>\n<ol class="cho">\n{_rows(number, nowhere)}</ol>\n'

    for page, picture in enumerate(file.pages, 1):
        yield _page(number, page, picture, numbered)

    yield "</section>\n"


def _page(file: int, page: int, picture: PagePicture, numbered: Iterable[_Numbered]) -> str:
    """Return a page's picture with the outlines that lie on it, beside them the findings that begin on it."""
    every = tuple(numbered)
    boxes = "".join(_box(file, there, box, picture) for box, there in _by_outline(every, page).items())
    beside = _rows(file, [one for one in every if one[1].page == page])
    data = base64.b64encode(picture.png).decode("ascii")
    shape = f"{picture.width:.1f}/{picture.height:.1f}"

    return (
        f'<div class="hang">\n<div class="trang" style="aspect-ratio:{shape}">'
        f'<img src="data:image/png;base64,{data}" alt="Trang {page}">{boxes}</div>\n'
        f'<div><h3>Trang {page}</h3>\n<ol class="cho">\n{beside}</ol></div>\n</div>\n'
    )


def _by_outline(numbered: Iterable[_Numbered], page: int) -> dict[Outline, list[_Numbered]]:
    """Return the outlines on a page with the findings of each: several may be about one text."""
    found: dict[Outline, list[_Numbered]] = {}

    for one in numbered:
        for outline in one[1].outlines:
            if outline.page == page:
                found.setdefault(outline, []).append(one)

    return found


def _box(file: int, there: Sequence[_Numbered], outline: Outline, picture: PagePicture) -> str:
    numbers = ", ".join(str(number) for number, _ in there)
    told = " ".join(finding.found for _, finding in there)
    severity = "loi" if any(finding.is_error for _, finding in there) else "xem"
    place = (
        f"left:{_share(outline.left, picture.width)};top:{_share(outline.top, picture.height)};"
        f"width:{_share(outline.right - outline.left, picture.width)};"
        f"height:{_share(outline.bottom - outline.top, picture.height)}"
    )

    return (
        f'<a class="khung {severity}" href="#tep-{file}-cho-{there[0][0]}" style="{place}" '
        f'title="{escape(told)}"><b>{numbers}</b></a>'
    )


def _share(length: float, whole: float) -> str:
    return f"{length / whole * 100:.2f}%"


def _rows(file: int, numbered: Iterable[_Numbered]) -> str:
    return "".join(_row(file, number, finding) for number, finding in numbered)


def _row(file: int, number: int, finding: ReportedFinding) -> str:
    severity = "Lỗi" if finding.is_error else "Nên xem"
    where = f'<p class="dau">{escape(finding.where)}</p>' if finding.where else ""
    return (
        f'<li id="tep-{file}-cho-{number}" value="{number}" class="{_severity_class(finding)}">'
        f"<p><b>{severity}:</b> {escape(finding.found)}</p>{where}"
        f'<p class="dau">Quy định: {escape(finding.expected)} ({escape(finding.clause)})</p></li>\n'
    )


def _severity_class(finding: ReportedFinding) -> str:
    return "loi" if finding.is_error else "xem"
