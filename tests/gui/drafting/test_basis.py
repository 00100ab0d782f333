"""The passages of the higher plan beside the questions."""

from tests.gui.rows import row_of


def test_the_higher_plans_passage_follows_the_question(page):
    row_of(page, "noi-dung", "contents")
    text = page.basis.toPlainText()
    for item in page.context.directive.contents:
        assert page.context.directive.item(item).text in text
