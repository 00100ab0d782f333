import json
from pathlib import Path

from ttdn_desktop.workspace.pack_library.check import check


def test_a_question_that_no_paper_prints_is_told(pack: Path) -> None:
    table = json.loads((pack / "interview.json").read_bytes())
    table["sections"][0]["questions"].append({"id": "mau_sac", "kind": "text", "label": "Màu sắc?"})
    (pack / "interview.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    (found,) = check(str(pack))
    assert (found.severity, found.code, found.where) == ("warning", "question.unprinted", "câu hỏi “mau_sac”")
