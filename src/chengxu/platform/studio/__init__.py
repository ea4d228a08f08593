"""The label studio: read and verify a label, write one, see what survives; files are held for the request and never kept."""
