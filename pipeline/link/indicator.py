"""Find what an amount measures, and whether it rose or fell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.mention import DateMention
from pipeline.link.clause import Words, marks, passages, read
from pipeline.link.features import Place, Run, place_after
from pipeline.link.ranker import choose
from pipeline.model import Document, Quantity


def link_indicators(
    doc: Document, quantities: tuple[Quantity, ...], dates: tuple[DateMention, ...] = ()
) -> tuple[Quantity, ...]:
    """Return the amounts with ``indicator`` and ``change``."""
    found = marks(quantities, dates)
    out=[]
    waiting = list(quantities)
    n=0
    for start,end in passages(doc, quantities):
        words=read(doc.text,(start,end),[m for m in found if start<=m[0] and m[1]<=end])
        at={s:i for i,s in enumerate(words.starts)}
        told=run=None
        while n<len(waiting) and waiting[n].end<=end:
            q=waiting[n]; n+=1
            place=place_after(words,at[q.start],q.kind,q.unit,told,run)
            run=choose(words,place); told=place
            out.append(replace(q,indicator=((words.starts[run[0]],words.ends[run[1]]),) if run else ()))
    return tuple(out)
