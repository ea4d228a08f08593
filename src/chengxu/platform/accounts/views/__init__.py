"""The pages of accounts: logging in, one's own account, the people of an organisation, the identity provider."""
