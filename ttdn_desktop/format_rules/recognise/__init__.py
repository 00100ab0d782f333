"""The elements of a paper, known by place and words, also where they are set wrong."""
