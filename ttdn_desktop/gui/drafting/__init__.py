"""The page of drafting: outline, questions, findings."""
