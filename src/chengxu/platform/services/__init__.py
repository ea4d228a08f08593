"""The AI services of an organisation: facts over time, events, evidence."""
