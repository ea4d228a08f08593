"""The pages of services: inventory, one service, its facts, events and evidence, and the duty board."""
