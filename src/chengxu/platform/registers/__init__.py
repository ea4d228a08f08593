"""Public registers: what cases enter in them, to be searched, downloaded and checked."""
