"""What every paper has: masthead, groups of lines, addressees, foot, the line of its annex."""
