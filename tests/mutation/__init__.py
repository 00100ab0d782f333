"""Mutation testing of the core rooms: do the tests pin each number and each comparison?

    .venv/bin/python -m tests.mutation [--room NAME] [--sample 160] [--seed 12] [--all]

A mutant is one small change of the source (``<`` to ``<=``, 14 to 15, ``and`` to ``or``: `mutators`). For
each one the nearest tests run, and one of them ought to fail. Where none does, the mutant is a survivor: a
rule that no test holds, or a change that no behaviour can show. The second kind is explained in
``explained.json``.

The command works on copies in a temporary folder, two trials at a time, each with a time limit. It prints a
table by room and the survivors, and ends with 0 where at most a tenth of the mutants are alive and every
survivor is explained. It takes too long for each submission, so the usual test run only tests the machinery,
on a package of three functions. It needs ``os.fork``, so it runs on Linux and macOS.

Why our own and neither mutmut nor cosmic-ray: both are made to run every mutant of a package (about 5,700
here) against one test command. A sample drawn by a seed and spread over the rooms, and for each mutant only
the tests that execute the changed function, nearest first, would have meant rewriting their runners.

Where to change what: rooms and their tests in `rooms`, kinds of mutants in `mutators`, the choice of tests in
`nearest`, the trial in `trial`, the order of a run in `session`, the table and what is good in `report`.
"""
