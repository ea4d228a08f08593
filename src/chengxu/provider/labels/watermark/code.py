"""64 bits and a check sum as a codeword that survives half of its signs being doubtful.

A convolutional code of rate 1/3 and constraint length 9 (generators 557, 663, 711 in octal), read by Viterbi's algorithm from
signs with their weights.
"""

from __future__ import annotations

import binascii
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BITS = 64
"""Of the mark of a content."""
CHECK = 16
MEMORY = 8
GENERATORS = (0o557, 0o663, 0o711)
STATES = 1 << MEMORY
STEPS = BITS + CHECK + MEMORY
LENGTH = STEPS * len(GENERATORS)
"""Signs of a codeword."""

Signs = NDArray[np.float32]


@lru_cache(1)
def _outputs() -> NDArray[np.float32]:
    """Return the signs that leave each register (the new bit on top), by register."""
    registers = np.arange(2 * STATES)
    parities = [np.bitwise_count(registers & g) & 1 for g in GENERATORS]
    return (1 - 2 * np.stack(parities, 1).astype(np.float32)).astype(np.float32)


def _message(mark: bytes) -> NDArray[np.uint8]:
    check = binascii.crc_hqx(mark, 0xFFFF).to_bytes(2, "big")
    return np.unpackbits(np.frombuffer(mark + check, np.uint8))


def encoded(mark: bytes) -> Signs:
    """Return the codeword of eight bytes, as signs."""
    state, signs = 0, []
    for bit in (*_message(mark), *([0] * MEMORY)):
        register = int(bit) << MEMORY | state
        signs.append(_outputs()[register])
        state = register >> 1
    return np.concatenate(signs)


def decoded(signs: Signs) -> bytes | None:
    """Return the eight bytes whose codeword is nearest to weighted signs; None if their check sum is wrong."""
    gains = signs.reshape(STEPS, len(GENERATORS)) @ _outputs().T
    registers = np.arange(2 * STATES)
    states = registers & (STATES - 1)  # before the step; after it: registers >> 1
    reached = np.full(STATES, -np.inf, np.float32)
    reached[0] = 0
    chosen = np.empty((STEPS, STATES), np.int64)
    for step in range(STEPS):
        paths = (reached[states] + gains[step]).reshape(STATES, 2)
        chosen[step] = paths.argmax(1)
        reached = paths.max(1)
    state, bits = 0, []
    for step in range(STEPS - 1, -1, -1):
        register = 2 * state + int(chosen[step][state])
        bits.append(register >> MEMORY)
        state = register & (STATES - 1)
    message = np.packbits(np.array(bits[::-1][: BITS + CHECK], np.uint8)).tobytes()
    mark, check = message[: BITS // 8], message[BITS // 8 :]
    return mark if binascii.crc_hqx(mark, 0xFFFF).to_bytes(2, "big") == check else None
