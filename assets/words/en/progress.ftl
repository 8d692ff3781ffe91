### Words of the interface: progress.

progress-heading = Progress
