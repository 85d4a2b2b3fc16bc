"""What a new process is compared with: imported by it from this folder, without any of the rest."""
