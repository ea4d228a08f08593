"""Cases: a procedure of the statute book, followed step by step. `take` is the only writer."""
