"""Chengxu against its peers, side by side in one run: the same norms, the same facts, the same machine.

`ruleset` makes the norms, `translate` turns them into each engine's own form, one module an engine runs them,
`measure` times one engine in a process of its own, `tell` writes the tables. `python bench/peers --help`.
"""
