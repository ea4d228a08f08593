"""One search over everything that somebody may see: the statute book, the registers, their cases, services, documents."""
