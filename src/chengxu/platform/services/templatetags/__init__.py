"""Words that only the pages of services use."""
