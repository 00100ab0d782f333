"""Issuing in the window: ready to sign, ``Ban hành``, the register of outgoing documents.

What happens after the clerk presses ``Ban hành và khóa`` (``ready_page.ReadyPage``), in this order:

1. ``_ask_issue`` asks once more, with number and date; ``issue`` goes on. The button stays off until step 5.
2. ``issuing.prepare``, on the window's thread: the dossier is saved and its paper frozen.
3. ``issuing.assemble``, on a worker, nothing is stored: the paper is checked as under "ready to sign"; date
   and signed file are checked; number and date go in; the paper is checked once more; Word and PDF are made.
4. ``issuing.commit``, on the window's thread: refused where the dossier was changed since step 2; then it is
   saved, the register takes the files and the line, and the dossier gets number and date, which locks the
   paper.
5. The page emits ``issued``; ``controller.SigningController`` shows the register.

An error in steps 2 to 4 is shown and nothing is issued. Leaving the page before step 4 issues nothing either
and says so (``ReadyPage.close_down``).
"""
