"""The pages of documents: those that were issued, and those that are being written."""
