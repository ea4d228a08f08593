"""The command line: `chengxu assess`, `ask`, `show`, `clock` and the rest, in Chinese and in English."""
