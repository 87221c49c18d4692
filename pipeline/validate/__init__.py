"""Stage beside the others: score a run's tables against the gold set, and say where it goes wrong.

``gold`` reads the labels, ``found`` the rows, ``match`` pairs them; ``measures`` counts, ``errors``
classifies, ``floors`` and ``baseline`` judge, ``report`` and ``page`` write; ``calibrate`` counts
what ``confidence`` promises.
"""
