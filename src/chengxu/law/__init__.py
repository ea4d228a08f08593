"""What a law is made of, with no law in it: norms, readings, statutes, books, and the record of a service."""
