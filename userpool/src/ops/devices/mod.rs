//! Remembered devices.
