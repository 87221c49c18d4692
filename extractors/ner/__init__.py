"""Find names with the trained model: conditional random fields over characters, one a layer.

The weights are made by ``pipeline.train``; what the model looks at stands in ``features``. All clauses
of a text are read at once: numbers for what each character shows (``features``), sums of weights
(``weights``), the best labels clause by clause (``decode``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np

from extractors.honor.evidence import is_conferred
from extractors.honor.whole import whole_titles
from extractors.mention import HonorMention, OrganizationMention
from extractors.ner.clauses import STOPS
from extractors.ner.decode import best, in_step
from extractors.ner.features import Page, Tagged, read
from extractors.ner.marks import Ints
from extractors.ner.weights import Layer, load
from extractors.organization.extended import extended
from extractors.organization.sift import names_in
from extractors.organization.tags import tagged
from extractors.simplify import simplified

RULE_ORGANIZATION = "model for organizations"
RULE_HONOR = "model for honors"
ORGANIZATIONS = "organizations"
HONORS = "honors"

_OUTSIDE, _BEGIN, _INSIDE, _LAST = "O", "B", "I", "E"

_BLOCK = 50_000
"""Characters that are read at once, at most: memory stays within bounds for a text of any length."""


def find_names(text: str) -> Iterator[HonorMention | OrganizationMention]:
    """Yield the honors and organizations that the trained model sees in a text.

    >>> [text[m.start : m.end] for text in ["我市获评全国文明城市。"] for m in find_names(text)]
    ['全国文明城市']
    """
    plain = simplified(text)
    for offset, block, words in _blocks(plain):
        page = read(block, words, load().known)
        for layer, start, end in _names(page):
            first, last = offset + start, offset + end
            if layer == ORGANIZATIONS:
                spans = names_in(plain, tagged(plain), first, last)
                names = (OrganizationMention(*span, RULE_ORGANIZATION, "full") for span in spans)
                yield from extended(plain, names)
            else:
                for span in whole_titles(plain, first, last):
                    if is_conferred(plain, *span):
                        yield HonorMention(*span, RULE_HONOR, "")


def _blocks(text: str) -> Iterator[tuple[int, str, Tagged]]:
    """Yield the parts of a text that are read at once: offset, text, words."""
    words = tagged(text)
    first = 0
    while (start := words.starts[first]) < len(text):
        limit = min(start + _BLOCK, len(text))
        if limit < len(text):
            limit = max(text.rfind(stop, start, limit) for stop in STOPS) + 1 or limit
        last = bisect_left(words.starts, limit)
        yield start, text[start : words.starts[last]], words.pairs[first:last]
        first = last


def _names(page: Page) -> Iterator[tuple[str, int, int]]:
    """Yield layer, start and end of the names in the clauses of a page."""
    at, bounds = in_step(page.starts, page.ends)
    scores = load().scores(page, at)
    for name, layer in load().layers.items():
        labels = np.full(page.ends.max(initial=0), layer.labels.index(_OUTSIDE))
        labels[at] = best(scores[name], layer.follow, bounds)
        for start, end in _spans(labels, layer, page.ends):
            yield name, start, end


def _spans(labels: Ints, layer: Layer, ends: Ints) -> Iterator[tuple[int, int]]:
    """Yield the spans that labels mark, clause by clause: begin, inside, last.

    Labels of names about which reasonable people disagree (``?B``) stand outside.
    """
    begin, inside, last = map(layer.labels.index, (_BEGIN, _INSIDE, _LAST))
    starts = np.flatnonzero(labels == begin)
    limits = ends[np.searchsorted(ends, starts, side="right")]
    for start, limit in zip(starts.tolist(), limits.tolist(), strict=True):
        end = start + 1
        while end < limit and labels[end] == inside:
            end += 1
        yield start, end + int(end < limit and labels[end] == last)
