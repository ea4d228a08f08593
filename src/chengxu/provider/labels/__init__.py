"""Labels of generated content: written into files, read back, verified. `chengxu.labels` is the door for programs."""
