"""Find names with the trained model: conditional random fields over characters, one a layer.

The weights are made by ``pipeline.train``; what the model looks at stands in ``features``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

import pycrfsuite

from extractors.honor.evidence import is_conferred
from extractors.mention import HonorMention, OrganizationMention
from extractors.ner.features import features, marks_of

RULE_ORGANIZATION = "model for organizations"
RULE_HONOR = "model for honors"
ORGANIZATIONS = "organizations"
HONORS = "honors"

_PIECE = re.compile(r"[^\n。！？；]{1,400}[。！？；]?")
"""What the model reads at a time: a sentence, or a part of a very long one."""

SIGNS = {ORGANIZATIONS: frozenset("OKRr"), HONORS: frozenset("TCNG")}
"""The marks of which a sentence must bear one for a layer's model to read it."""

_OUTSIDE, _BEGIN, _INSIDE, _LAST = "O", "B", "I", "E"


def find_names(text: str) -> Iterator[HonorMention | OrganizationMention]:
    """Yield the honors and organizations that the trained model sees in a text.

    >>> [text[m.start : m.end] for text in ["我市获评全国文明城市。"] for m in find_names(text)]
    ['全国文明城市']
    """
    for piece, layers in pieces(text):
        looks = pycrfsuite.ItemSequence(features(piece.group()))
        for layer in layers:
            for start, end in _spans(_tagger(layer).tag(looks), piece.start()):
                if layer != HONORS or is_conferred(text, start, end):
                    yield _mention(layer, start, end)


def _mention(layer: str, start: int, end: int) -> HonorMention | OrganizationMention:
    if layer == HONORS:
        return HonorMention(start, end, RULE_HONOR, "")
    return OrganizationMention(start, end, RULE_ORGANIZATION, "full")


def pieces(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield the sentences that a model reads, each with the layers whose models read it.

    >>> [(piece.group(), layers) for piece, layers in pieces("天晴。荣获一等奖。")]
    [('荣获一等奖。', ['honors'])]
    """
    for piece in _PIECE.finditer(text):
        marks = marks_of(piece.group())
        layers = [layer for layer, signs in SIGNS.items() if not signs.isdisjoint(marks)]
        if layers:
            yield piece, layers


@cache
def _weights(layer: str) -> bytes:
    """Return a layer's weights; the tagger reads them where they are, so they must stay."""
    return resources.files("extractors.models").joinpath(f"{layer}.crfsuite").read_bytes()


@cache
def _tagger(layer: str) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights(layer))
    return tagger


def _spans(labels: Sequence[str], offset: int) -> Iterator[tuple[int, int]]:
    """Yield the spans that labels of characters mark: begin, inside, last.

    Labels of names about which reasonable people disagree (``?B``) stand outside.
    """
    start: int | None = None
    for index, label in enumerate([*labels, _OUTSIDE]):
        if start is not None and label not in (_INSIDE, _LAST):
            yield offset + start, offset + index
            start = None
        if label == _BEGIN:
            start = index
        elif label == _LAST and start is not None:
            yield offset + start, offset + index + 1
            start = None
