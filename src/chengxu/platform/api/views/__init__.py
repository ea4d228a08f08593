"""Pages for people about what machines do for them: tokens, messages, imports."""
