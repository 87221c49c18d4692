"""Read the tables that survive in a text (``cells``): for each cell with a number, its heads and its unit.

A table is a run of lines of cells (``lines``), or of lines of numbers below a caption that names their
unit (``spaced``). Lines without numbers are heads; they hold until other heads follow.
"""
