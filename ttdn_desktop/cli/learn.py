"""``learn``: a unit's own earlier plan and report to a dossier."""

import argparse
import json

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.earlier_papers.records import EarlierPaper, Learned
from ttdn_desktop.workspace.intake.learn import as_json, learn
from ttdn_desktop.workspace.output_files import refuse_same, write_all

_KINDS = {"plan": "kế hoạch", "report": "báo cáo", "other": "văn bản khác"}


def run(options: argparse.Namespace) -> Outcome:
    """Write the dossier and say what was read. Raises ClerkError, then nothing is written."""
    for path in options.papers:
        refuse_same(path, options.output)
    learned = learn(options.papers)
    write_all({options.output: reading.write(learned.dossier)})

    if options.json:
        return Outcome(output=json.dumps(as_json(learned), ensure_ascii=False, indent=1) + "\n")
    return Outcome(output=summary(learned), notices=learned.warnings)


def summary(learned: Learned) -> str:
    """Return what was read, in lines for a person to check."""
    dossier = learned.dossier
    lines = [_of_paper(paper) for paper in learned.papers]
    lines.append(
        f"Hồ sơ năm {dossier.year} của {writer_of(dossier).title}: {len(dossier.plan.choices)} nội dung,"
        f" {len(dossier.plan.activities)} hoạt động, {len(dossier.plan.assignments)} đơn vị được phân công,"
        f" {len(dossier.log)} dòng số liệu."
    )
    return "".join(f"{line}\n" for line in lines)


def _of_paper(paper: EarlierPaper) -> str:
    number = paper.number or "chưa thấy số"
    date = f"ngày {day_month_year(paper.date)}" if paper.date else "chưa thấy ngày"
    return f"{paper.file}: {_KINDS[paper.kind]} ({number}, {date})"
