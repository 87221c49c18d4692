"""Share work between processes: in order, with a bound on what is under way, whatever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from threading import Thread
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

_LOOK = 1.0
"""Seconds after which a worker looks again whether its parent is there, should no word of its end come."""

_AHEAD = 4
"""Pieces of work under way for each worker: none waits, and no result waits long in memory."""


def each(
    function: Callable[[Work], Result],
    work: Iterable[Work],
    workers: int,
    lost: Callable[[Work], Result],
) -> Generator[Result, None, None]:
    """Yield the function's result for each piece of work, in order.

    Where a worker dies, what was under way is done again one by one, which tells the piece that
    kills its worker; its result is that of ``lost``, and the others are finished.
    """
    if workers <= 1:
        yield from map(function, work)
        return
    waiting: deque[Work] = deque()
    rest = iter(work)
    while True:
        try:
            yield from _flow(function, waiting, rest, workers)
            return
        except BrokenProcessPool:
            yield from _one_by_one(function, waiting, lost)


def _one_by_one(
    function: Callable[[Work], Result], waiting: deque[Work], lost: Callable[[Work], Result]
) -> Iterator[Result]:
    while waiting:
        try:
            yield from _flow(function, waiting, iter(()), 1)
        except BrokenProcessPool:
            yield lost(waiting.popleft())


def _flow(
    function: Callable[[Work], Result], waiting: deque[Work], rest: Iterator[Work], workers: int
) -> Iterator[Result]:
    """Yield results until nothing is left; ``waiting`` has what is not yet yielded, in order."""
    with _pool(workers) as pool:
        under_way = deque(pool.submit(function, piece) for piece in waiting)
        while True:
            for piece in islice(rest, max(0, workers * _AHEAD - len(waiting))):
                waiting.append(piece)
                under_way.append(pool.submit(function, piece))
            if not waiting:
                return
            result = under_way[0].result()
            under_way.popleft()
            waiting.popleft()
            yield result


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(workers, initializer=_begin)
    try:
        with _deaf():
            pool.submit(int)  # the first piece of work begins all workers
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold a Ctrl-C back, here and in the processes that are begun meanwhile: they would print it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Make a worker end with its parent: by the parent's word on Ctrl-C, by itself on a kill."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when its parent's word comes, or when it has been handed to another.

    A process forked later holds the pipe that would bring the word, so that both must be watched.
    """
    parent, above = multiprocessing.parent_process(), os.getppid()
    while parent and parent.is_alive() and os.getppid() == above:
        parent.join(_LOOK)
    os._exit(1)
