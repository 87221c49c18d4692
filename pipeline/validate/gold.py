"""Read the gold set: labelled reports, one JSON object a line, checked on loading.

The format and the meaning of every field are in ``tests/gold/GUIDELINES.md``. A document may also
carry ``sha256`` (of its text in UTF-8), ``genre`` (the kind of report) and ``layers`` (those that
were labelled; all, when it is absent).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from extractors.mention import Relation
from pipeline.model import Kind, Span
from pipeline.validate.layers import LAYERS, Layer, words

_NUMBER = re.compile(r"-?\d+(\.\d+)?(/\d+)?")
_NUMBERS = ("value", "low", "high", "count")


class GoldError(ValueError):
    """A gold file cannot be used; the message is ``file:line: where: what is wrong``."""


@dataclass(frozen=True, slots=True)
class GoldItem:
    """A label: a span of the text and what its fields must say, as strings, empty for absent."""

    start: int
    end: int
    text: str
    fields: dict[str, str]
    optional: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A labelled report. ``layers`` holds the labels, in text order, of each labelled layer."""

    doc_id: str
    source: str
    text: str
    genre: str
    layers: dict[str, tuple[GoldItem, ...]]
    file: str = ""


def load_gold(paths: Iterable[str | Path]) -> list[GoldDocument]:
    """Return the documents of gold files, checked.

    Raises:
        GoldError: a file is missing, or a row of it is malformed or contradicts its text.
    """
    docs: dict[str, GoldDocument] = {}
    for path in map(Path, paths):
        for number, doc in _read(path):
            if doc.doc_id in docs:
                raise GoldError(f"{path}:{number}: doc_id {doc.doc_id!r} stands twice")
            docs[doc.doc_id] = doc
    return list(docs.values())


def _read(path: Path) -> Iterator[tuple[int, GoldDocument]]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}; give a file of gold labels") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 ({error}); gold files are JSON Lines") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, parse_document(line, f"{path}:{number}", path.name)


def parse_document(line: str, place: str, file: str = "") -> GoldDocument:
    """Return the document of one line of a gold file; ``place`` is named in errors."""
    record = _record(line, place)
    for key in ("doc_id", "text"):
        if not isinstance(record.get(key), str) or not record[key]:
            raise GoldError(f"{place}: {key}: missing or not a text")
    _check_hash(record, place)
    labelled = record.get("layers") or [layer.name for layer in LAYERS]
    layers = {
        layer.name: _items(layer, record, place) for layer in LAYERS if layer.name in labelled
    }
    source = str(record.get("source", ""))
    genre = str(record.get("genre") or _genre(source))
    return GoldDocument(record["doc_id"], source, record["text"], genre, layers, file)


def _record(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"{place}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise GoldError(f"{place}: not a JSON object")
    return record


def _check_hash(record: dict[str, Any], place: str) -> None:
    known = record.get("sha256")
    actual = hashlib.sha256(record["text"].encode()).hexdigest()
    if known is not None and known != actual:
        raise GoldError(f"{place}: text: its sha256 is {actual}, not {known}: the text was changed")


def _genre(source: str) -> str:
    return next((row["meaning"] for row in words("genre") if row["word"] in source), "other")


def _items(layer: Layer, record: dict[str, Any], place: str) -> tuple[GoldItem, ...]:
    labels = record.get(layer.name)
    if not isinstance(labels, list):
        raise GoldError(f"{place}: {layer.name}: missing or not a list")
    seen: dict[Span, int] = {}
    items = []
    for index, label in enumerate(labels):
        where = f"{place}: {layer.name}[{index}]"
        item = _item(layer, label, record["text"], where)
        first = seen.setdefault((item.start, item.end), index)
        if first != index:
            raise GoldError(f"{where}: {item.text!r} stands already as [{first}]")
        items.append(item)
    return tuple(sorted(items, key=lambda item: (item.start, item.end)))


def _item(layer: Layer, label: Any, text: str, where: str) -> GoldItem:
    if not isinstance(label, dict):
        raise GoldError(f"{where}: not a JSON object")
    start, end = label.get("start"), label.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise GoldError(f"{where}: start {start!r}, end {end!r}: no span of the text")
    if label.get("text") != text[start:end]:
        raise GoldError(
            f"{where}: text {label.get('text')!r} is not [{start}:{end}] {text[start:end]!r}"
        )
    optional = label.get("optional", False)
    if not isinstance(optional, bool):
        raise GoldError(f"{where}: optional: {optional!r} is neither true nor false")
    fields = {field: _field(field, label, where) for field in layer.fields}
    _check_bounds(fields, where)
    return GoldItem(start, end, text[start:end], fields, optional, str(label.get("note") or ""))


def _field(field: str, label: dict[str, Any], where: str) -> str:
    if field not in label:
        raise GoldError(f"{where}: {field}: missing; an absent value is null")
    value = label[field]
    members = value if field == "level" else [value]
    if not isinstance(members, list) or not all(m is None or isinstance(m, str) for m in members):
        raise GoldError(f"{where}: {field}: {value!r} has the wrong type")
    given = [m for m in members if m]
    for member in given:
        _check_word(field, member, where)
    return ";".join(given)


def _check_word(field: str, word: str, where: str) -> None:
    if field in _NUMBERS and not _NUMBER.fullmatch(word):
        raise GoldError(f"{where}: {field}: {word!r} is no decimal string")
    allowed = _vocabulary(field)
    if allowed and word not in allowed:
        raise GoldError(f"{where}: {field}: {word!r} is none of {', '.join(allowed)}")


def _vocabulary(field: str) -> tuple[str, ...]:
    if field == "kind":
        return get_args(Kind)
    if field == "relation":
        return get_args(Relation)
    return tuple(row["word"] for row in words(field))


def _check_bounds(fields: dict[str, str], where: str) -> None:
    value, low, high = (fields.get(name, "") for name in ("value", "low", "high"))
    relation = fields.get("relation")
    if relation == "=" and not value == low == high:
        raise GoldError(f"{where}: relation =: value {value!r}, low {low!r}, high {high!r} differ")
    if relation == "range" and (value or not low or not high):
        raise GoldError(f"{where}: relation range: needs low and high, and no value")
