"""Figures with their units, changes against last year."""

from ttdn_desktop.papers.report.amounts import amounts, change_in_words, percent_in_sentence


def test_figures_are_written_as_vietnamese_writes_them():
    assert percent_in_sentence(100.0) == "100%"
    assert percent_in_sentence(98.5) == "98,5%"
    assert amounts({"tin, bài": 1250, "phút": 2.5, "": 3}) == "1.250 tin, bài, 2,5 phút và 3"
    assert change_in_words(12, 8) == "tăng 4 (50%)"
    assert change_in_words(2.5, 4) == "giảm 1,5 (37,5%)"
    assert change_in_words(3, 0) == "tăng 3"
    assert change_in_words(3, 3) == "không thay đổi"
