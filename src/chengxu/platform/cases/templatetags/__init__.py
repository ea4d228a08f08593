"""Words of the statute book for the templates of cases."""
