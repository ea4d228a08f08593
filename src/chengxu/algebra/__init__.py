"""What conditions are made of: terms, citations, facts, events, expressions and their three truth values.

Nodes are few, closed and dumb; their meaning lives in `chengxu.interpret`.
"""
