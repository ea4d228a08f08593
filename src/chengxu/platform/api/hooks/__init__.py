"""Messages to other machines: to which addresses, how they are signed, when they are sent again."""
