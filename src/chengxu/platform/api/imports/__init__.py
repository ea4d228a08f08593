"""Tables that people bring along: read with care, shown before anything is written, then written whole or not at all."""
