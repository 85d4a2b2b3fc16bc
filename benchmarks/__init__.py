"""What the library costs, side by side with what it could cost and with what one would use instead."""
