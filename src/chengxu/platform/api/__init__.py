"""What machines read and write: the same as the pages do."""
