"""The program inside the box, and the codec that both ends share.

The judge starts this package in a process of its own (`python -I -S`, clean environment), where
student code runs. It imports only the standard library and NumPy and knows nothing of suites,
references or verdicts. It can only *answer*:

1. `helper` is started once. It imports NumPy, warms up, then forks a child for each submission.
   Where there is no `fork`, every child is a fresh interpreter that runs `child` directly.
2. A child receives one frame `{"source": bytes as a uint8 array, "name": str}` and answers with
   `{"definitions": {name: line}}`.
3. Then each frame `{"id": n, "scripts": [...]}` brings scripts; the child answers in one or more
   frames, in order: `{"id": n, "replies": [answers, ...]}`. See `runner` for both shapes.
4. End of file on the channel ends the child.

Frames are described in `wire`. Nothing is ever unpickled or evaluated at either end.
"""
