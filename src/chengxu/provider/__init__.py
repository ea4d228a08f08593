"""The provider's toolkit: what whoever offers generated content needs at hand. It works without any database."""
