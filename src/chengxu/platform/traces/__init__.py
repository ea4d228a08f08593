"""Where a content number leads: what providers publish of their records, looked up by anybody who has the number."""
