"""The circuit breaker of a service (ML 58, second paragraph): where it stands, tripping it, and the gateways that obey it."""
