//! What must hold when the machine fails, driven through the real program.
