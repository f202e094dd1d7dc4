"""The portal's rooms: each folder one job, on the ground of `model` and `text`."""
