"""What the tables are: their names, row records, keys and columns, and the data package's words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from extractors.lexicon import Row, parse
from pipeline import rows


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, the record of its rows, its primary key, and its foreign keys.

    A foreign key is (own columns, other table, other columns).
    """

    name: str
    title: str
    row: type
    key: tuple[str, ...]
    foreign: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns, in order."""
        return tuple(self.row.__annotations__)


_DOC = (("doc_id",), "documents", ("doc_id",))
_SENTENCE = (("doc_id", "sentence_id"), "sentences", ("doc_id", "sentence_id"))
_ORGANIZATION = (("organization_id",), "organizations", ("organization_id",))

TABLES: tuple[Table, ...] = (
    Table("documents", "文档", rows.DocumentRow, ("doc_id",)),
    Table("quantities", "数量", rows.QuantityRow, ("doc_id", "quantity_id"), (_DOC, _SENTENCE)),
    Table("honors", "荣誉", rows.HonorRow, ("doc_id", "honor_id"), (_DOC, _SENTENCE)),
    Table(
        "organization_mentions",
        "机构提及",
        rows.OrganizationMentionRow,
        ("doc_id", "mention_id"),
        (_DOC, _SENTENCE, _ORGANIZATION),
    ),
    Table("organizations", "机构", rows.OrganizationRow, ("organization_id",)),
    Table("sentences", "句子", rows.SentenceRow, ("doc_id", "sentence_id"), (_DOC,)),
    Table("errors", "错误", rows.ErrorRow, ("path",)),
)


@cache
def columns() -> tuple[Row, ...]:
    """Return what is said of every column of every table."""
    text = resources.files("pipeline").joinpath("columns.csv").read_text("utf-8")
    return tuple(parse("columns.csv", text, ("table", "column")))


def data_package() -> str:
    """Return the Frictionless Data Package that describes the tables, as JSON."""
    package = {
        "profile": "tabular-data-package",
        "name": "tilian",
        "title": "提炼: quantities, honors and organizations of Chinese reports",
        "resources": [_resource(table) for table in TABLES],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(row) for row in columns() if row["table"] == table.name],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
            for own, other, theirs in table.foreign
        ]
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"'},
        "schema": schema,
    }


def _field(row: Row) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": row["column"],
        "type": row["type"],
        "title": row["title"],
        "description": row["description"],
    }
    constraint = row["constraint"]
    if constraint == "required":
        described["constraints"] = {"required": True}
    elif constraint:
        described["constraints"] = {"enum": constraint.split("|")}
    return described
