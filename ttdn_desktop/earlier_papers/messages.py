"""What is told of earlier papers, in words, made last from codes and data."""

from collections.abc import Callable, Sequence

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.earlier_papers.records import Doubt, EarlierPaper

_ONE_DOSSIER = "Mỗi hồ sơ là một kế hoạch của một đơn vị trong một năm: hãy đọc riêng từng nhóm tệp."
_CHOOSE = "Hãy chọn kế hoạch hoặc báo cáo đã ban hành của chính đơn vị (.docx, hoặc .pdf có chữ)."


def warning(file: str, doubt: Doubt) -> str:
    """Return a doubt in words, with the file it is about."""
    words = _WORDS[doubt.code](doubt)
    return f"{file}: {words}" if file else words[:1].upper() + words[1:]


def nothing_to_learn(papers: Sequence[EarlierPaper]) -> InputError:
    """Return why no dossier can be made: no file is a plan or report of the unit's own."""
    first = papers[0]
    what = (
        f"là {first.title.lower()}"
        if first.title
        else "không có tiêu đề “KẾ HOẠCH” hoặc “BÁO CÁO” và các mục"
    )
    others = "; các tệp còn lại cũng vậy" if len(papers) > 1 else ""
    return InputError(
        f"Tệp {first.file} {what}, không phải kế hoạch hay báo cáo{others}.", _CHOOSE, file=first.file
    )


def no_unit(papers: Sequence[EarlierPaper]) -> InputError:
    """Return that no file is a unit's own: its masthead names no organ, or a higher committee."""
    first = papers[0]
    return InputError(
        f"Tệp {first.file} không phải văn bản của chính đơn vị: phần đầu không nêu xã, phường, thị trấn,"
        " đặc khu hay cơ quan nào ban hành, hoặc nêu ủy ban nhân dân cấp trên.",
        f"{_CHOOSE} Kế hoạch của cấp trên thì dùng “Đọc kế hoạch cấp trên”.",
        file=first.file,
    )


def no_year(paper: EarlierPaper) -> InputError:
    """Return that the year of a paper isn't told."""
    return InputError(
        f"Không thấy năm của văn bản trong tệp {paper.file}: tiêu đề và dòng ngày tháng không ghi năm.",
        "Hãy ghi năm vào tiêu đề của tệp rồi đọc lại.",
        file=paper.file,
    )


def several_years(papers: Sequence[EarlierPaper]) -> InputError:
    """Return that the files are of several years."""
    told = "; ".join(f"{paper.file}: năm {paper.year}" for paper in papers)
    return InputError(f"Các tệp là của nhiều năm ({told}).", _ONE_DOSSIER)


def several_units(papers: Sequence[EarlierPaper]) -> InputError:
    """Return that the files are of several units."""
    told = "; ".join(f"{paper.file}: {_unit(paper)}" for paper in papers)
    return InputError(f"Các tệp là của nhiều đơn vị ({told}).", _ONE_DOSSIER)


def several_plans(papers: Sequence[EarlierPaper]) -> InputError:
    """Return that there are two papers of one kind."""
    kind = "kế hoạch" if papers[0].kind == "plan" else "báo cáo"
    told = ", ".join(paper.file for paper in papers)
    return InputError(f"Có nhiều {kind} trong các tệp đã chọn ({told}).", _ONE_DOSSIER)


def _unit(paper: EarlierPaper) -> str:
    if paper.organ is not None:
        return paper.organ.name
    if paper.unit is None:
        return "không rõ"
    district = f", {paper.unit.district}" if paper.unit.district else ""
    return f"{paper.unit.kind} {paper.unit.name}{district}"


def _titled(words: str) -> Callable[[Doubt], str]:
    return lambda doubt: words.format(**doubt.data)


def _whole_budget(doubt: Doubt) -> str:
    amount = format_amount(int(doubt.data["amount"]))
    if known := int(doubt.data["known"]):
        given = f"các hoạt động mới ghi {format_amount(known)} đồng"
        return f"tổng kinh phí {amount} đồng, {given}: hãy ghi phần còn lại vào hoạt động."
    return f"tổng kinh phí {amount} đồng không chia theo hoạt động nên chưa ghi vào hoạt động nào."


def _other(doubt: Doubt) -> str:
    kind = doubt.data.get("title", "").lower()
    what = f"là {kind}, " if kind else ""
    return f"{what}không phải kế hoạch hay báo cáo nên không dùng."


_WORDS: dict[str, Callable[[Doubt], str]] = {
    "paper.other": _other,
    "head.number": _titled("chưa thấy số và ký hiệu."),
    "head.date": _titled("chưa thấy ngày ban hành."),
    "head.signer": _titled("chưa thấy họ tên người ký."),
    "head.recipients": _titled("chưa thấy Nơi nhận."),
    "unit.province": _titled(
        "chưa rõ {unit} thuộc tỉnh, thành phố nào: văn bản không nêu, hãy chọn trong hồ sơ."
    ),
    "superior.unknown": _titled("chưa thấy kế hoạch của cấp trên được dẫn số, ngày trong phần mở đầu."),
    "plan.no_tasks": _titled("không thấy bảng hay danh sách hoạt động."),
    "plan.no_assignments": _titled("không thấy phân công trong phần tổ chức thực hiện."),
    "plan.estimate_left_out": _titled(
        "bảng dự toán (đơn giá, thành tiền) chưa đưa vào hồ sơ, hãy xem lại trong văn bản."
    ),
    "plan.section_left_out": _titled("mục “{heading}” chưa đưa vào hồ sơ, hãy xem lại trong văn bản."),
    "plan.whole_budget": _whole_budget,
    "task.time": _titled("hoạt động “{title}”: chưa hiểu thời gian “{text}” nên để trống."),
    "task.money": _titled("hoạt động “{title}”: chưa hiểu kinh phí “{text}” nên để trống."),
    "report.no_figures": _titled("không thấy số liệu kết quả."),
    "report.period": _titled("không ghi đủ kỳ báo cáo (từ ngày, đến ngày) nên để trống."),
    "report.section_left_out": _titled("mục “{heading}” chưa đưa vào hồ sơ, hãy xem lại trong văn bản."),
    "report.text_left_out": _titled("chưa rõ câu “{text}” là ưu điểm hay hạn chế nên để ngoài."),
    "report.row_left_out": _titled("dòng “{text}” giống một dòng của bảng nên để ngoài, hãy xem lại."),
    "report.reason_left_out": _titled(
        "hoạt động “{title}” không có trong kế hoạch đã đọc nên lý do chưa đạt “{text}” để ngoài."
    ),
    "log.one_day": _titled("số liệu lấy theo cả kỳ báo cáo; các dòng nhật ký đều ghi ngày cuối kỳ."),
}
