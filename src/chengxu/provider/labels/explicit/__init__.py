"""Explicit labels: what people see, hear or read (GB 45438-2025, clause 5): one module a kind of content, and the check."""
