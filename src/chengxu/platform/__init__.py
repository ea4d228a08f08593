"""The platform: whatever has a database or a page. Legal conditions are in the statute book, never here."""
