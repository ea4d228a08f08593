"""The tables of `api`, as they grew."""
