"""Questions, conditions, answers, flow, coverage of duties; no Qt."""
