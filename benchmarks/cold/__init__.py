"""What a new process is compared with: it imports this folder alone, and nothing of the rest."""
