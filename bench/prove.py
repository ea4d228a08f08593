"""Time proofs: each norm of the book alone (witness and flip), and a lint of every law.

Run `python bench/prove.py`; it takes a minute or two. Bounds: a median of a second for a norm, two minutes for the lint.
"""

from __future__ import annotations

from datetime import date
from statistics import median, quantiles
from time import perf_counter

from chengxu.cli.prove import ground
from chengxu.interpret.prove import prove, prover_of
from chengxu.interpret.prove_lint import lint
from chengxu.statutes import open_book

ON = date(2026, 6, 1)


def main() -> None:
    """Print the seconds of proofs and of the lint, and whether they are within the bounds."""
    book = open_book()
    rests = ground(book)
    times = []
    for norm in book.norms():
        begun = perf_counter()
        prover = prover_of(book, ON, rests.relations)  # a proof alone, its preparation included
        prove(norm, book, prover)
        times.append(perf_counter() - begun)
    middle, high = median(times), quantiles(times, n=100)[98]
    verdict = "within" if middle < 1 else "OVER"
    print(f"prove   {len(times)} norms  median {middle * 1000:6.1f} ms  99 % {high * 1000:6.1f} ms  "
          f"longest {max(times) * 1000:6.1f} ms  {verdict} 1 s")  # fmt: skip
    begun = perf_counter()
    found = list(lint(book, prover_of(book, ON, rests.relations), rests.families))
    seconds = perf_counter() - begun
    print(f"lint    {len(found)} findings  {seconds:6.1f} s  {'within' if seconds < 120 else 'OVER'} 120 s")


if __name__ == "__main__":
    main()
