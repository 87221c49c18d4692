"""tilian (提炼): Chinese reports in, tables of quantities, honors and organizations out."""

from pipeline.api import Result, extract, extract_bytes, extract_text

__all__ = ["Result", "extract", "extract_bytes", "extract_text"]
