"""The append-only log: every register entry and every step of a case is a leaf of it."""
