"""How the tables of `breaker` came about."""
