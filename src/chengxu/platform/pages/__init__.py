"""What every page shares (language, layout, words), and the pages of the statute book."""
