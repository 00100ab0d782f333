"""How each paper ends."""

from tests.papers.paper_samples import sample
from ttdn_desktop.papers.closing import plan_closing
from ttdn_desktop.papers.plan.masthead import subject


def test_the_last_sentence_ends_with_the_end_mark():
    assert plan_closing(sample("nd30"), subject(sample("nd30")), "").endswith("xem xét, giải quyết./.")
