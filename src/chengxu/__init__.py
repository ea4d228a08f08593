"""Chengxu (程序): AI law declared once as values, and everything else derived from that declaration."""

__version__ = "0.1.0"
