from tests.workspace.report.papers import with_dossier, with_report
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.view import report_view


def test_a_look_counts_anew_only_what_changed(paper: PaperSnapshot) -> None:
    before = report_view(paper)
    typed = report_view(with_report(paper, strengths=("Khác.",)))
    assert typed.context.figures is before.context.figures
    assert typed.lines is before.lines
    assert typed.report.strengths == ("Khác.",)
    reason = report_view(with_report(paper, variances={"a1": "Mưa bão."}))
    assert "Mưa bão" in " ".join(line.text for line in reason.lines)
    fewer = report_view(with_dossier(paper, log=paper.dossier.log[:3]))
    assert fewer.context.figures.totals.entries == 3
