"""Sort what is wrong into classes, each row with its place, what gold says and what was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from pipeline.validate.found import FoundItem
from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import number
from pipeline.validate.match import Comparison, Pair, overlap

_AROUND = 12
"""Characters of context on each side."""

_LIST_MARKS = "、和及与"
_SENTENCE_MARK = re.compile("[。！？；，,;!?]")
_QUOTED = re.compile("“[^”\n]*”|《[^》\n]*》")


@dataclass(frozen=True, slots=True)
class AuditError:
    """One difference between gold and run; ``rule`` and ``confidence`` are those of the found row."""

    doc_id: str
    layer: str
    start: int
    end: int
    kind: str
    field: str
    gold: str
    found: str
    rule: str
    confidence: Decimal | None
    context: str


def list_errors(comparisons: Iterable[Comparison]) -> list[AuditError]:
    """Return every error, by document, layer and place."""
    return [error for c in comparisons for pair in c.pairs for error in pair_errors(c, pair)]


def pair_errors(comparison: Comparison, pair: Pair) -> Iterator[AuditError]:
    """Yield what is wrong with a pair: its span, or fields of a strict match, or its offsets."""
    if pair.match == "strict":
        yield from _wrong_fields(comparison, pair)
    elif pair.match != "neutral":
        both = (pair.gold.text if pair.gold else "", pair.found.text if pair.found else "")
        yield _error(comparison, pair, _span_class(comparison, pair), both)
    if pair.found:
        there = comparison.doc.text[pair.found.start : pair.found.end]
        if there != pair.found.text:
            yield _error(comparison, pair, "offsets", (there, pair.found.text), "text")


def _wrong_fields(comparison: Comparison, pair: Pair) -> Iterator[AuditError]:
    if pair.gold is None or pair.found is None:
        return
    for field in comparison.layer.fields:
        if field not in pair.right:
            wrong = (pair.gold.fields[field], pair.found.fields[field])
            yield _error(comparison, pair, _field(field, pair), wrong, field)


def _span_class(comparison: Comparison, pair: Pair) -> str:
    if pair.gold and _shares_head(comparison.doc, pair.gold):
        return "shared list head"
    if pair.gold:
        return "boundary" if pair.found else "missed"
    return _spurious(comparison, pair.found) if pair.found else ""


def _error(
    comparison: Comparison, pair: Pair, kind: str, said: tuple[str, str], field: str = ""
) -> AuditError:
    place = pair.gold or pair.found
    start, end = (place.start, place.end) if place else (0, 0)
    rule, confidence = (pair.found.rule, pair.found.confidence) if pair.found else ("", None)
    text = comparison.doc.text
    context = (
        f"{text[max(start - _AROUND, 0) : start]}⟦{text[start:end]}⟧{text[end : end + _AROUND]}"
    )
    return AuditError(
        comparison.doc.doc_id, comparison.layer.name, start, end, kind, field, *said,
        rule, confidence, context.replace("\r", " ").replace("\n", " "),
    )  # fmt: skip


def _shares_head(doc: GoldDocument, gold: GoldItem) -> bool:
    """Say whether the label is a name's part in a list, whose head another part carries."""
    canonical = gold.fields.get("canonical", "")
    after = doc.text[gold.end : gold.end + 1]
    return (
        bool(canonical)
        and after in _LIST_MARKS
        and after != ""
        and not (canonical.split("|")[0].endswith(gold.text[-1]))
    )


def _spurious(comparison: Comparison, found: FoundItem) -> str:
    if _is_furniture(comparison.doc.text, found):
        return "spurious: page furniture"
    if comparison.layer.name == "quantities" and _in_name(comparison.doc, found):
        return "spurious: number in a name"
    return "spurious: other"


def _is_furniture(text: str, found: FoundItem) -> bool:
    """Say whether a row stands in a line without sentence marks before the first or after the last."""
    line = text[text.rfind("\n", 0, found.start) + 1 : _line_end(text, found.end)]
    if _SENTENCE_MARK.search(line):
        return False
    marks = [m.start() for m in _SENTENCE_MARK.finditer(text)]
    return not marks or found.end <= marks[0] or found.start > marks[-1]


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _in_name(doc: GoldDocument, found: FoundItem) -> bool:
    names = (item for layer, items in doc.layers.items() if layer != "quantities" for item in items)
    if any(overlap(name, found) > 0 for name in names):
        return True
    line = doc.text.rfind("\n", 0, found.start) + 1
    stretch = doc.text[line : _line_end(doc.text, found.end)]
    spans = (m.span() for m in _QUOTED.finditer(stretch))
    return any(line + start <= found.start and found.end <= line + end for start, end in spans)


def _field(field: str, pair: Pair) -> str:
    classify = _FIELD_CLASSES.get(field)
    return classify(pair) if classify else field


def _value(pair: Pair) -> str:
    """Return ``multiplier`` where the value is off by a power of ten, else ``value``."""
    gold, found = (
        number(side.fields["value"]) if side else None for side in (pair.gold, pair.found)
    )
    if not isinstance(gold, Fraction) or not isinstance(found, Fraction) or not gold * found:
        return "value" if "relation" in pair.right else "bound or modifier"
    ratio = max(gold / found, found / gold)
    power = str(ratio.numerator).strip("0") == "1" and ratio.denominator == 1
    return "multiplier" if power else "value"


def _bound(pair: Pair) -> str:
    """Return ``bound or modifier``, unless the bounds are wrong only because the value is."""
    value_alone = "relation" in pair.right and "value" not in pair.right
    return _value(pair) if value_alone else "bound or modifier"


_FieldClass: TypeAlias = Callable[[Pair], str]
_FIELD_CLASSES: dict[str, _FieldClass] = {
    "value": _value,
    "low": _bound,
    "high": _bound,
    "relation": lambda pair: "bound or modifier",
    "canonical": lambda pair: "canonical name",
    "type": lambda pair: "organization type",
}
