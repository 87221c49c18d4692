"""The pipeline on a cluster: a Spark job from a table of reports to the same tables as Parquet.

Needs the extra ``spark``: PySpark, and Java where the driver and the executors run. The work on a report
is that of ``pipeline.run``; Spark carries the reports to the Python workers and the rows back.
"""

from pipeline.spark.frames import extract, save

__all__ = ["extract", "save"]
