"""A sample world to look around in: authorities, organisations, services, cases."""
